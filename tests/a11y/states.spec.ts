import { expect, test } from '../support/watched-test';
import { expectAccessible, inEverySetting } from './accessible';
import { memberTest } from './member-test';

// Recording every step would double the time of the suite; a failure names the page, the rule and the element.
test.use({ trace: 'off' });
memberTest.use({ trace: 'off' });

test('sign-up refused: the errors are announced, linked and legible', async ({ page }) => {
  await inEverySetting(page, async () => {
    await page.goto(`${process.env.SITE_URL}/inscription`);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await expect(page).toHaveTitle(/^Erreur/);
  });
});

for (const [path, button] of [
  ['/compte/courriel', 'Recevoir le lien de confirmation'],
  ['/compte/securite', 'Changer de mot de passe'],
  ['/compte/securite', 'Me déconnecter partout'],
] as const) {
  memberTest(`${path}, « ${button} » refused: the errors are announced, linked and legible`, async ({ page }) => {
    await inEverySetting(page, async () => {
      await page.goto(`${process.env.SITE_URL}${path}`);
      await page.getByRole('button', { name: button }).click();
      await expect(page).toHaveTitle(/^Erreur/);
    });
  });
}

memberTest('a profile refused: the errors are announced, linked and legible', async ({ page }) => {
  await inEverySetting(page, async () => {
    await page.goto(`${process.env.SITE_URL}/compte`);
    await page.getByLabel('Prénom').fill('');
    await page.getByLabel('Site web').fill('exemple');
    await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
    await expect(page).toHaveTitle(/^Erreur/);
  });
});

memberTest('the menu of the account has no violation once open', async ({ page }) => {
  await inEverySetting(page, async () => {
    await page.goto(`${process.env.SITE_URL}/compte`);
    if ((page.viewportSize()?.width ?? 0) < 992) await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByText('Mon compte', { exact: true }).locator('visible=true').first().click();
    await expect(page.getByRole('button', { name: 'Se déconnecter' }).locator('visible=true').first()).toBeVisible();
  });
});

test('the dialogs of the header have no violation once open', async ({ page }) => {
  for (const [button, width] of [
    ['Menu', 360],
    ['Rechercher', 360],
    ['Paramètres d’affichage', 1280],
  ] as const) {
    await test.step(button, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(process.env.SITE_URL!);
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  }
});
