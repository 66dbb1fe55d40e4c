import type { Locator, Page } from '@playwright/test';
import { demoMember, demoPassword } from '../support/demo-session.ts';
import { expect, test } from '../support/watched-test';

const site = () => process.env.SITE_URL ?? '';

/** Walks with Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`eighty stops of the keyboard do not reach ${target}`);
}

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
  const dialog = page.getByRole('dialog', { name: 'Paramètres d’affichage' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Fermer' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Fermer' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: 'Système' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Thème sombre' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  for (const name of ['Menu', 'Rechercher']) {
    test(`the header's panel « ${name} » opens, keeps the focus and gives it back`, async ({ page }) => {
      await page.goto(site());
      const opener = page.getByRole('banner').getByRole('button', { name, exact: true }).first();
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Fermer' })).toBeFocused();
      for (let stops = 0; stops < 15; stops += 1) {
        await page.keyboard.press('Tab');
        expect(await dialog.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
      }
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(opener).toBeFocused();
    });
  }
});

test('a member signs in, creates a base, then a resource, by keyboard alone', async ({ page }) => {
  const title = `Au clavier ${Date.now()}`;
  await page.goto(`${site()}/connexion`);
  await tabTo(page, page.getByLabel('Adresse électronique'));
  await page.keyboard.type(demoMember('karim-haddad').email);
  await tabTo(page, page.locator('input[name=password]'));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mon établi' })).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Créer une base' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Créer une base' })).toBeVisible();
  // The text editor takes the place of its field: what has the focus meanwhile would lose it.
  await expect(page.locator('[data-rich-text] [contenteditable=true]')).toBeVisible();
  await tabTo(page, page.getByLabel('Titre de la base'));
  await page.keyboard.type(title);
  await tabTo(page, page.getByLabel('Adresse de contact'));
  await page.keyboard.type('contact@exemple.test');
  await tabTo(page, page.getByRole('radio', { name: /^Privée/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Créer la base' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/etabli\/bases\/\w{20,}/);

  await tabTo(page, page.getByRole('link', { name: 'Ajouter une ressource' }).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/etabli\/ressources\/nouvelle/);
  await tabTo(page, page.getByLabel('Titre de la ressource'));
  await page.keyboard.type('Une ressource écrite au clavier');
  await tabTo(page, page.getByRole('button', { name: 'Créer le brouillon' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/etabli\/ressources\/\w{20,}\/contenus/);
  await expect(page.getByRole('heading', { level: 1, name: 'Une ressource écrite au clavier' })).toBeVisible();
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
