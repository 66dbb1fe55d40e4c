import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { demoStaff } from '../support/demo-session.ts';
import { card, panel, signInToPanel } from './panel.ts';

/** What each role is shown on the home page, and in the menu. */
const roles = [
  {
    code: 'strapi-super-admin',
    cards: ['À faire', 'Raccourcis', 'État du service', 'Dernières publications', 'Votre rôle'],
    absent: [],
    menu: ['Contenus', 'Exploitation', 'Paramètres'],
    closed: [],
  },
  {
    code: 'la-base-editorial',
    cards: ['À faire', 'Raccourcis', 'Dernières publications', 'Votre rôle'],
    absent: ['État du service'],
    menu: ['Contenus'],
    closed: ['Exploitation'],
  },
  {
    code: 'la-base-moderation',
    cards: ['Votre rôle'],
    absent: ['À faire', 'Raccourcis', 'État du service', 'Dernières publications'],
    menu: [],
    closed: ['Exploitation'],
  },
  {
    code: 'la-base-label',
    cards: ['Votre rôle'],
    absent: ['À faire', 'Raccourcis', 'État du service', 'Dernières publications'],
    menu: [],
    closed: ['Exploitation'],
  },
];

for (const { code, cards, absent, menu, closed } of roles)
  test(`the home page tells ${code} what to do, and offers no more`, async ({ page }) => {
    await signInToPanel(page, demoStaff(code).email);
    for (const title of cards) await expect(card(page, title)).toBeVisible();
    for (const title of absent) await expect(card(page, title)).toHaveCount(0);
    const navigation = page.getByRole('navigation').first();
    for (const name of menu) await expect(navigation.getByRole('link', { name }).first()).toBeVisible();
    for (const name of closed) await expect(navigation.getByRole('link', { name })).toHaveCount(0);
    if (menu.length === 0) {
      // Strapi's own entry of the menu is always there; it leads to nothing.
      await page.goto(panel('/content-manager'));
      await expect(page.locator('a[href*="/content-manager/collection-types/"]')).toHaveCount(0);
    }
    if (closed.includes('Exploitation')) {
      await page.goto(panel('/plugins/publication'));
      await expect(page.getByRole('heading', { name: 'Exploitation', level: 1 })).toHaveCount(0);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`our cards and the operations page have no accessibility violation (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await signInToPanel(page, demoStaff('strapi-super-admin').email);
    await expect(card(page, 'État du service').getByRole('link')).toBeVisible();
    await expect(card(page, 'À faire').getByRole('heading', { level: 3 }).first()).toBeVisible();
    const home = await new AxeBuilder({ page }).include('section[data-strapi-widget-id] > :not(header)').analyze();
    expect(home.violations).toEqual([]);

    await page.goto(panel('/plugins/publication'));
    await expect(page.getByRole('heading', { name: 'Courriels' })).toBeVisible();
    const operations = await new AxeBuilder({ page }).include('main').analyze();
    expect(operations.violations).toEqual([]);
  });

test('an administrator has visibilities checked again with the keyboard, and hears what was found', async ({
  page,
}) => {
  await signInToPanel(page, demoStaff('strapi-super-admin').email);
  await page.goto(panel('/plugins/publication'));
  await expect(
    page
      .getByRole('cell', { name: /Pages du site/ })
      .or(page.getByText(/Pages du site \(page-store/))
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/\d+ pages?, [\d,]+ [KM]o/).first()).toBeVisible({ timeout: 20_000 });
  const again = page.getByRole('button', { name: 'Relancer maintenant' });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Vérification terminée.' })).toHaveCount(1);
  await expect(again).toBeFocused();
});
