import type { Page } from '@playwright/test';
import { workshopAddress } from '../support/demo-session.ts';
import { site } from '../e2e/person';
import { expect, test } from '../support/watched-test';
import { memberTest } from './member-test';
import { readAndWalked, type Behaviour } from './reading';

/**
 * Each component of the site, as a screen reader says it and as Tab walks it (RGAA 7.1, 7.3, 12.8). The texts are in
 * `tests/a11y/components`; `npx playwright test -c tests/playwright.config.ts components --update-snapshots` writes them anew, to be
 * read before they are committed.
 */
test.use({ trace: 'off' });
memberTest.use({ trace: 'off' });

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 800 };

/** Name of a component: where it is on the page. */
type Components = Readonly<Record<string, string>>;

async function expectAsWritten(page: Page, components: Components, behaviour?: Behaviour) {
  for (const [name, selector] of Object.entries(components))
    await test.step(name, async () => {
      const component = page.locator(selector).first();
      await expect(component).toBeVisible();
      expect(await readAndWalked(page, component, behaviour)).toMatchSnapshot(`${name}.txt`);
    });
}

const card = (slug: string) => `.lb-card:has(a[href="/ressources/${slug}"])`;
const official = '/bases/base-officielle-des-conseillers-numeriques';

const onPages: Readonly<Record<string, Components>> = {
  '/': {
    'skip-links': '.fr-skiplinks',
    header: 'header.fr-header',
    'home-search': '.lb-hero form',
    'theme-category': '.lb-theme',
    footer: 'footer.fr-footer',
  },
  '/ressources': { pagination: 'nav.fr-pagination', sorts: '.lb-sorts', filters: 'details.lb-filters' },
  '/ressources?q=mots+de+passe&tri=titre': {
    'active-filters': '.lb-active',
    'resource-card': card('preparer-un-atelier-mots-de-passe'),
  },
  '/ressources?q=introuvable-partout': { 'empty-list': '.lb-empty' },
  '/ressources/preparer-un-atelier-mots-de-passe': {
    breadcrumb: '.lb-breadcrumb',
    'resource-head': '.lb-resource-head',
    'resource-tabs': '.lb-tabs',
    'resource-outline': '.lb-outline',
    'resource-facts': '.lb-facts',
    'resource-licence': '.lb-licence',
    'file-to-download': '.lb-attachment:has(a[download])',
  },
  '/ressources/cartographier-les-lieux-d-accueil/documents': { 'data-table': '.fr-table' },
  '/bases': { 'base-card': '.lb-card--base:has(a[href^="/bases/base-officielle"])' },
  [official]: { 'base-head': '.lb-base-head', 'base-tabs': '.lb-tabs', 'base-section': '.lb-base-section' },
  [`${official}/equipe`]: { 'member-card': '.lb-card--member:has(a[href="/membres/amina-belkacem"])' },
  '/collections/parcours-grand-debutant': {
    'collection-head': '.lb-collection-head',
    'resource-row': card('accueillir-un-grand-debutant'),
  },
  '/collections?tri=titre': {
    'collection-card': '.lb-card--collection:has(a[href="/collections/parcours-grand-debutant"])',
  },
  '/thematiques/inclusion-numerique': { 'theme-card': '.lb-theme-card' },
  '/glossaire': { 'glossary-index': '.lb-letters', 'glossary-entry': 'div:has(> #rgaa)' },
  '/statistiques': { 'statistics-figure': '.lb-figure:has(#ressources-par-region-titre)' },
  '/aide': { 'page-outline': '.fr-summary' },
  '/n-existe-pas': { 'error-page': '.lb-error' },
  '/inscription': { 'sign-up-form': 'main form' },
  '/connexion': { 'sign-in-form': 'main form' },
  '/developpeurs/essayer?exemple=index': { 'query-form': 'main form' },
};

for (const [path, components] of Object.entries(onPages))
  test(`${Object.keys(components).join(', ')}: read and walked as written`, async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto(site(path));
    await expectAsWritten(page, components);
  });

test('the menu and the dialogs, once open: read and walked as written', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(site('/'));
  await expectAsWritten(page, { 'open-menu': '#navigation' }, 'menu');
  await page.getByRole('button', { name: 'Paramètres d’affichage' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Fermer' })).toBeFocused();
  await expectAsWritten(page, { 'display-settings': '#parametres-affichage .fr-modal__body' }, 'dialog');
});

for (const [name, opener, panel] of [
  ['phone-menu', 'Menu', '#menu > .fr-container'],
  ['phone-search', 'Rechercher', '#recherche > .fr-container'],
] as const)
  test(`${name}: read and walked as written`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(site('/'));
    await page.getByRole('banner').getByRole('button', { name: opener, exact: true }).first().click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Fermer' })).toBeFocused();
    await expectAsWritten(page, { [name]: panel }, 'dialog');
  });

test('the errors of a form: read and walked as written', async ({ page }) => {
  await page.goto(site('/inscription'));
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page).toHaveTitle(/^Erreur/);
  await expectAsWritten(page, {
    'error-summary': '#erreurs',
    'field-in-error': '.fr-input-group:has(#firstName)',
  });
});

const written = 'Préparer un atelier « mots de passe »';

/** Pages of the établi, from the address of a resource one writes. */
const onWorkshop: readonly (readonly [(resource: string) => string, Components])[] = [
  [() => '/compte', { 'account-tabs': '.lb-tabs', 'profile-photo': '.lb-panel:has(input[type=file])' }],
  [() => '/compte/securite', { 'session-row': '.lb-rows__item' }],
  [() => '/etabli/bases/nouvelle', { 'visibility-choice': 'fieldset:has(input[name=visibility])' }],
  [(resource) => `${resource}/informations`, { 'editor-tabs': '.lb-tabs' }],
  [(resource) => `${resource}/indexation`, { 'tag-choices': 'fieldset:has(input[type=checkbox])' }],
  [(resource) => `${resource}/contenus`, { 'content-row': '.lb-rows__item' }],
  [(resource) => `${resource}/contenus/ajouter?type=fichier`, { 'upload-form': 'main form' }],
  [(resource) => `${resource}/contenus/ajouter?type=lien`, { 'link-form': 'main form' }],
];

for (const [address, components] of onWorkshop)
  memberTest(`${Object.keys(components).join(', ')}: read and walked as written`, async ({ page, requests }) => {
    await page.setViewportSize(wide);
    await page.goto(site(address(await workshopAddress(requests, written))));
    await expectAsWritten(page, components);
  });

memberTest('the menu of the account, once open: read and walked as written', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(site('/compte'));
  await expectAsWritten(page, { 'account-menu': '.fr-header__tools [data-account-menu]' }, 'menu');
});

memberTest('the text editor: read and walked as written', async ({ page, requests }) => {
  await page.setViewportSize(wide);
  await page.goto(site(`${await workshopAddress(requests, written)}/contenus/ajouter?type=texte`));
  await expect(page.locator('[data-rich-text] [contenteditable=true]')).toBeVisible();
  await expectAsWritten(page, { 'text-editor': '[data-rich-text]' });
});
