import { expect, test, type APIRequestContext } from '@playwright/test';
import { loadEnvFile } from '../../scripts/lib/env-file.mjs';
import { testEnvironment } from '../support/strapi.ts';
import { site } from './person.ts';

const cms = () => process.env.CMS_URL!;

/** The operator's secret of the stack under test: a running `npm start`, or the one made for this run. */
const secret = (): string =>
  process.env.STACK_DIRECTORY
    ? testEnvironment('').FOLLOWER_SECRET!
    : (loadEnvFile() as Record<string, string>)['FOLLOWER_SECRET']!;

const consolidate = (requests: APIRequestContext) =>
  requests.post(`${cms()}/api/statistics/consolidation`, { headers: { authorization: `Bearer ${secret()}` } });

/** The « 124 vues » of a resource's page, 0 when it says nothing. */
async function viewsOn(requests: APIRequestContext, path: string): Promise<number> {
  const page = await (await requests.get(site(path))).text();
  const [, count = '0'] = /<dt>Consultation<\/dt>\s*<dd>\s*([\d\s\u202f\u00a0]+?)\s*vues?/.exec(page) ?? [];
  return Number(count.replace(/\D/g, ''));
}

/** Chromium says "Headless" of itself in tests, which is a robot's name. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const unique = () => `${userAgent} Essai/${Math.random().toString(36).slice(2)}`;

test('a visit is counted once, and shown once consolidated', async ({ browser, request }) => {
  const path = '/ressources/cartographier-les-lieux-d-accueil';
  await consolidate(request);
  const before = await viewsOn(request, path);
  const context = await browser.newContext({ userAgent: unique() });
  const page = await context.newPage();
  for (let visit = 0; visit < 2; visit += 1) {
    const [told] = await Promise.all([
      page.waitForRequest((one) => one.url() === site('/vues')),
      page.goto(site(path)),
    ]);
    expect((await told.response())?.status()).toBe(204);
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
  expect((await consolidate(request)).ok()).toBe(true);
  await expect.poll(() => viewsOn(request, path)).toBe(before + 1);
});

test('whoever asks not to be followed, and whoever has no JavaScript, is not counted', async ({ browser }) => {
  const path = site('/ressources/preparer-un-atelier-mots-de-passe');
  for (const options of [{ javaScriptEnabled: false }, {}]) {
    const context = await browser.newContext({ userAgent: unique(), ...options });
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }),
    );
    const page = await context.newPage();
    const told: string[] = [];
    page.on('request', (one) => one.method() === 'POST' && told.push(one.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(told).toEqual([]);
    await context.close();
  }
});

test('another site cannot have a view counted, nor a page say more than it may', async ({ request }) => {
  const data = `resource:${'a'.repeat(24)}`;
  const send = (headers: Record<string, string>, body: string) =>
    request.post(site('/vues'), { headers: { 'content-type': 'text/plain', ...headers }, data: body });
  expect((await send({ 'sec-fetch-site': 'cross-site' }, data)).status()).toBe(403);
  const own = { 'sec-fetch-site': 'same-origin' };
  expect((await send(own, data)).status()).toBe(204);
  for (const body of ['', 'resource', 'member:x', `${data}:x`, 'x'.repeat(5_000)])
    expect((await send(own, body)).status(), body.slice(0, 20)).toBe(400);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the statistics are drawn, told in a table, and downloaded', async ({ page, request }) => {
      await page.goto(site('/statistiques'));
      await expect(page.getByText('Sans JavaScript, une visite n’est pas comptée')).toBeVisible();
      const figure = page.locator('section', { has: page.getByRole('heading', { name: 'Ressources par région' }) });
      await expect(figure.getByRole('img', { name: /^Ressources par région/ })).toBeVisible();
      await figure.getByText('Voir le tableau').click();
      await expect(figure.getByRole('columnheader', { name: 'Code officiel' })).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('link', { name: /^Télécharger les données/ }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('ressources-par-region.csv');
      const answer = await request.get(site('/statistiques/ressources-par-region.csv'));
      expect(answer.headers()['content-type']).toContain('text/csv');
      const text = (await answer.body()).toString('utf8');
      expect(text.startsWith('\uFEFFTerritoire;Code officiel;Ressources\r\n')).toBe(true);
      expect(text.trim().split('\r\n').length).toBeGreaterThan(1);
      expect((await request.get(site('/statistiques/inconnue.csv'))).status()).toBe(404);
    });
  });
}
