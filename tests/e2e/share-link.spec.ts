import type { BrowserContext, Page } from '@playwright/test';

import { demoMember, demoPassword, signedInRequests } from '../support/demo-session.ts';
import { expect, test } from '../support/watched-test.ts';
import { signIn, site } from './person.ts';

const base = {
  slug: 'coordination-france-services-du-haut-lievre',
  title: 'Coordination France services du Haut-Lièvre',
};
const owner = 'olivier-dumas';

/** Where this member sets the base of that title. */
async function settingsOf(member: string, title: string): Promise<string> {
  const requests = await signedInRequests(site(''), member);
  const html = await (await requests.get('/etabli')).text();
  await requests.dispose();
  const links = html.matchAll(/href="(\/etabli\/bases\/\w{20,})"[^>]*>\s*Modifier\s*<span[^>]*>la base ([^<]+)</g);
  return [...links].find(([, , name]) => name!.startsWith(title))![1]!;
}

const addressField = (page: Page) => page.getByLabel('Adresse à envoyer');

/** Somebody without an account opens an address they were given. */
async function received(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const answer = await page.goto(address);
  return { page, status: answer!.status(), headers: answer!.headers() };
}

test('a link opens a private base to whoever holds it, until it is renewed, then switched off', async ({
  page,
  browser,
}) => {
  await signIn(page, { email: demoMember(owner).email, password: demoPassword });
  await page.goto(site(await settingsOf(owner, base.title)));
  await page.getByLabel('Durée du lien').selectOption({ label: 'Une semaine' });
  await page.getByRole('button', { name: 'Créer un lien de partage' }).click();
  await expect(page.getByText('Le lien de partage est créé.')).toBeVisible();
  await expect(page.getByText(/jamais ouvert/)).toBeVisible();
  const first = await addressField(page).inputValue();
  expect(first).toMatch(/\/partage\/[\w-]{43}$/);

  const friend = await browser.newContext();
  const home = await friend.newPage();
  expect((await home.goto(site(`/bases/${base.slug}`)))!.status()).toBe(404);
  const opened = await received(friend, first);
  expect(opened.page.url()).toBe(site(`/bases/${base.slug}`));
  expect(opened.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
  await expect(opened.page.getByRole('heading', { level: 1, name: base.title })).toBeVisible();
  await opened.page.goto(site(`/bases/${base.slug}/ressources`));
  const resource = opened.page.locator('main a[href^="/ressources/"]').first();
  await resource.click();
  await expect(opened.page.locator('main h1')).toBeVisible();
  expect(opened.page.url()).toContain('/ressources/');
  const inside = opened.page.url();

  const stranger = await browser.newContext();
  const refused = await received(stranger, inside);
  expect(refused.status).toBe(404);
  expect((await received(stranger, site(`/bases/${base.slug}`))).status).toBe(404);

  await page.reload();
  await expect(page.getByText(/ouvert une fois/)).toBeVisible();
  await page.getByRole('button', { name: 'Renouveler le lien' }).click();
  await expect(page.getByText('Le lien de partage est renouvelé.')).toBeVisible();
  const second = await addressField(page).inputValue();
  expect(second).not.toBe(first);
  expect((await received(friend, first)).status).toBe(404);
  expect((await received(friend, inside)).status).toBe(404);
  expect((await received(friend, second)).page.url()).toBe(site(`/bases/${base.slug}`));

  await page.getByRole('button', { name: 'Désactiver le lien' }).click();
  await expect(page.getByText('Le lien de partage est désactivé.')).toBeVisible();
  await expect(addressField(page)).toHaveCount(0);
  expect((await received(friend, site(`/bases/${base.slug}`))).status).toBe(404);
  await Promise.all([friend.close(), stranger.close()]);
});

test('the answer to a link tells nobody where one came from', async ({ request }) => {
  const answer = await request.get(site(`/partage/${'a'.repeat(43)}`), { maxRedirects: 0 });
  expect(answer.status()).toBe(404);
  expect(answer.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(await (await request.get(site('/robots.txt'))).text()).toContain('Disallow: /partage');
});

test('a public base, which needs no link, offers none', async ({ page }) => {
  await signIn(page, { email: demoMember('amina-belkacem').email, password: demoPassword });
  await page.goto(site(await settingsOf('amina-belkacem', 'Base officielle')));
  await expect(page.getByRole('heading', { name: 'Visibilité' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lien de partage' })).toHaveCount(0);
});
