import { expect, test } from '@playwright/test';
import { superAdmin } from '../support/demo-session.ts';
import { panel, signInToPanel } from './panel.ts';
import { site } from './person.ts';

const title = 'Première séance : apprivoiser la souris';
const path = '/ressources/premiere-seance-prendre-en-main-la-souris';

test('the editorial team changes a resource in the panel; the site follows, and forgets what is withdrawn', async ({
  page,
  request,
}) => {
  const description = `Une heure et demie pour tenir la souris, relue par l’équipe le ${Date.now()}.`;

  await signInToPanel(page, superAdmin.email);
  await page.goto(
    panel(`/content-manager/collection-types/api::resource.resource?_q=${encodeURIComponent('apprivoiser')}`),
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
