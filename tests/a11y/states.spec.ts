import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-test';
import { memberTest } from './member-test';
import { publicPages, workshopPages } from './pages';

// Recording every step would double the time of the suite; a failure names the page, the rule and the element.
test.use({ trace: 'off' });
memberTest.use({ trace: 'off' });

const settings = [
  { name: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, 1280 px', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'light, 360 px', colorScheme: 'light', viewport: { width: 360, height: 800 } },
  // 200 % zoom of a 1280 px window.
  { name: 'dark, 640 px', colorScheme: 'dark', viewport: { width: 640, height: 450 } },
] as const;

/** WCAG 2.2 AA and axe's best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page) {
  // A dialog fades in: halfway, its text has no contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels wider than the screen').toBeLessThanOrEqual(0);
}

async function inEverySetting(page: Page, open: () => Promise<void>) {
  for (const { name, viewport, colorScheme } of settings) {
    await test.step(name, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open();
      await expect(page.locator('html')).toHaveAttribute('data-fr-theme', colorScheme);
      await expectAccessible(page);
    });
  }
}

for (const { name, path, status } of publicPages) {
  test(`${name}: no violation, nothing wider than the screen`, async ({ page }) => {
    await inEverySetting(page, async () => {
      const response = await page.goto(`${process.env.SITE_URL}${path}`);
      expect(response?.status()).toBe(status);
    });
  });
}

for (const [name, address] of Object.entries(workshopPages)) {
  memberTest(`member, ${name}: no violation, nothing wider than the screen`, async ({ page, requests }) => {
    const path = await address(requests);
    await inEverySetting(page, async () => {
      const response = await page.goto(`${process.env.SITE_URL}${path}`);
      expect(response?.status()).toBe(200);
    });
  });
}

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
