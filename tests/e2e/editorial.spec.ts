import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { superAdmin } from '../support/demo-session.ts';
import { panelHeaders } from '../support/panel-session.ts';
import { site } from './person.ts';

interface Entry {
  documentId: string;
}

/** The editorial team's door: the routes the panel itself calls. */
async function panel(request: APIRequestContext) {
  const headers = await panelHeaders(superAdmin.email);
  const address = (uid: string, rest = '') => `${process.env.CMS_URL}/content-manager/collection-types/${uid}${rest}`;
  return {
    async publish(uid: string, data: object): Promise<Entry> {
      const answer = await request.post(address(uid, '/actions/publish'), { headers, data });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()).data;
    },
    async unpublish(uid: string, { documentId }: Entry) {
      const answer = await request.post(address(uid, `/${documentId}/actions/unpublish`), { headers, data: {} });
      expect(answer.ok()).toBe(true);
    },
    async remove(uid: string, { documentId }: Entry) {
      expect((await request.delete(address(uid, `/${documentId}`), { headers })).ok()).toBe(true);
    },
  };
}

const BANNER = 'api::banner.banner';
const PAGE = 'api::page.page';
const pageText = async (request: APIRequestContext, path: string) => (await request.get(site(path))).text();
const soon = { timeout: 30_000 };
const banner = (page: Page, title: string) => page.locator('.fr-notice').filter({ hasText: title });

test('a banner is seen on stored pages, closed for good by its reader, and gone at its time', async ({
  page,
  request,
}) => {
  test.slow();
  const { publish, remove } = await panel(request);
  const title = `Maintenance ${Date.now()}`;
  await request.get(site('/aide'));
  const until = new Date(Date.now() + 45_000).toISOString();
  const made = await publish(BANNER, { title, text: 'Le site sera lent.', level: 'warning', until });
  try {
    await expect.poll(() => pageText(request, '/aide'), soon).toContain(title);

    await page.goto(site('/aide'));
    await banner(page, title).getByRole('button').click();
    await expect(banner(page, title)).toBeHidden();
    await page.goto(site('/aide'));
    await expect(banner(page, title)).toBeHidden();

    await expect.poll(() => pageText(request, '/aide'), { timeout: 90_000 }).not.toContain(title);
  } finally {
    await remove(BANNER, made);
  }
});

test('a change told by the team is on « À propos », at an address of its own', async ({ page, request }) => {
  const { publish, remove } = await panel(request);
  const uid = 'api::changelog-entry.changelog-entry';
  const title = `Une évolution ${Date.now()}`;
  await request.get(site('/a-propos'));
  const made = await publish(uid, { title, date: '2026-11-26', state: 'shipped', body: '<p>Du neuf.</p>' });
  try {
    await expect.poll(() => pageText(request, '/a-propos'), soon).toContain(title);
    await page.goto(site('/a-propos'));
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(/#evolution-\w+$/);
  } finally {
    await remove(uid, made);
  }
});

test('a page the team writes is kept in the store under its own address, and says 410 once withdrawn', async ({
  page,
  request,
}) => {
  const { publish, unpublish, remove } = await panel(request);
  const slug = `journees-${Date.now()}`;
  const made = await publish(PAGE, {
    title: 'Les journées',
    slug,
    body: '<p>Rendez-vous à Brest.</p>',
    inFooter: false,
  });
  await expect.poll(async () => (await request.get(site(`/${slug}`))).status(), soon).toBe(200);
  const kept = await request.get(site(`/${slug}`));
  expect(kept.headers()['etag'], 'served by the store').toBeTruthy();
  await unpublish(PAGE, made);
  await expect.poll(async () => (await request.get(site(`/${slug}`))).status(), soon).toBe(410);
  await page.goto(site(`/${slug}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page retirée');
  await remove(PAGE, made);
});

test('a former version of the charter stays readable', async ({ page, request }) => {
  const { publish, remove } = await panel(request);
  const made = await publish(PAGE, {
    title: 'Charte',
    slug: 'charte-2024-01',
    body: '<p>Les anciens engagements.</p>',
  });
  try {
    await expect.poll(() => pageText(request, '/charte'), soon).toContain('/charte/2024-01');
    await page.goto(site('/charte'));
    await page.getByRole('link', { name: 'Version de janvier 2024' }).click();
    await expect(page.getByText('Les anciens engagements.')).toBeVisible();
    await page.goto(site('/charte-2024-01'));
    await expect(page).toHaveURL(/\/charte\/2024-01$/);
  } finally {
    await remove(PAGE, made);
  }
});

test('the glossary goes from letter to word, by keyboard', async ({ page }) => {
  await page.goto(site('/glossaire'));
  const index = page.getByRole('navigation', { name: 'Index alphabétique' });
  await index.getByRole('link', { name: /^R/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#lettre-r$/);
  await page.goto(site('/glossaire#rgaa'));
  await expect(page.locator('#rgaa')).toContainText('Référentiel général');
  await expect(page.locator('#rgaa')).toBeInViewport();
});

test('a used link of a mail says so, with the way to another one', async ({ page }) => {
  await page.goto(site('/inscription/confirmation?jeton=inconnu'));
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Confirmer mon compte' }).click(),
  ]);
  expect(answer.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne sert plus');
  await expect(page.getByRole('link', { name: 'Demander un nouveau lien' })).toBeVisible();
});

test('the menu opens its themes and says so', async ({ page }) => {
  await page.goto(site());
  const button = page.getByRole('button', { name: 'Thématiques' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('link', { name: 'Culture numérique' }).first()).toBeVisible();
});
