import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { demoStaff } from '../support/demo-session.ts';
import { enterPanel } from '../support/panel-session.ts';
import { card, openPanelHome, panel } from './panel.ts';

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
    await openPanelHome(page, demoStaff(code).email);
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

test('our cards and the operations page have no accessibility violation, light and dark', async ({ page }) => {
  const schemes = ['light', 'dark'] as const;
  await openPanelHome(page, demoStaff('strapi-super-admin').email);
  await expect(card(page, 'État du service').getByRole('link')).toBeVisible();
  await expect(card(page, 'À faire').getByRole('heading', { level: 3 }).first()).toBeVisible();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // The frame of a card is the panel's own.
    const home = await new AxeBuilder({ page }).include('section[data-strapi-widget-id] main > *').analyze();
    expect(home.violations).toEqual([]);
  }

  await page.goto(panel('/plugins/publication'));
  await expect(page.getByRole('heading', { name: 'Courriels' })).toBeVisible();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const operations = await new AxeBuilder({ page }).include('main').analyze();
    expect(operations.violations).toEqual([]);
  }
});

test('an administrator has visibilities checked again with the keyboard, and hears what was found', async ({
  page,
}) => {
  await enterPanel(page, demoStaff('strapi-super-admin').email);
  await page.goto(panel('/plugins/publication'));
  await expect(page.getByText(/^Pages du site \(/)).toBeVisible();
  await expect(page.getByText(/^\d+ pages?, [\d,]+ [KM]o/)).toBeVisible();
  const again = page.getByRole('button', { name: 'Relancer maintenant' });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Vérification terminée.' })).toHaveCount(1);
  await expect(again).toBeFocused();
});
