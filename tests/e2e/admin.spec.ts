import { expect, test } from '@playwright/test';
import { demoPassword, superAdmin } from '../support/demo-session.ts';
import { site } from './person.ts';

const title = 'Première séance : apprivoiser la souris';
const path = '/ressources/premiere-seance-prendre-en-main-la-souris';

test('the editorial team changes a resource in the panel; the site follows, and forgets what is withdrawn', async ({
  page,
  request,
}) => {
  const admin = (to: string) => `${process.env.CMS_URL}/admin${to}`;
  const description = `Une heure et demie pour tenir la souris, relue par l’équipe le ${Date.now()}.`;

  await page.goto(admin('/auth/login'));
  await page.getByLabel(/^E-?mail/i).fill(superAdmin.email);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { name: /^Bonjour/ })).toBeVisible({ timeout: 20_000 });

  await page.goto(
    admin(`/content-manager/collection-types/api::resource.resource?_q=${encodeURIComponent('apprivoiser')}`),
  );
  await page
    .getByRole('gridcell', { name: title })
    .or(page.getByRole('cell', { name: title }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 20_000 });
  await page
    .getByLabel(/^Description/)
    .first()
    .fill(description);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText(/publié/i).first()).toBeVisible();
  await expect
    .poll(async () => (await (await request.get(site(path))).text()).includes(description), { timeout: 10_000 })
    .toBe(true);

  await page
    .getByRole('button', { name: /^Plus d.actions/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: /^(Dépublier|Annuler la publication)/ }).click();
  await expect.poll(async () => (await request.get(site(path))).status(), { timeout: 10_000 }).toBe(404);
});
