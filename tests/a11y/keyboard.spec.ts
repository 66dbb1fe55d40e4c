import { expect, test } from '@playwright/test';

const site = () => process.env.SITE_URL ?? '';

test('the first stop of the keyboard leads to the content', async ({ page }) => {
  await page.goto(`${site()}/ressources`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the theme is chosen in a dialog, without a mouse, and remembered', async ({ page }) => {
  await page.goto(site());
  const opener = page.getByRole('button', { name: 'Paramètres d’affichage' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Paramètres d’affichage' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio', { name: 'Thème sombre' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('a reader searches, filters and opens a resource', async ({ page }) => {
    await page.goto(site());
    await page.getByRole('main').getByRole('searchbox').fill('mots de passe');
    await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('mots de passe');
    await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/ressources\/[a-z0-9-]+$/);
    await expect(page.getByRole('navigation', { name: 'Menu principal' })).toBeVisible();
  });
});
