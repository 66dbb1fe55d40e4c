import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-test.ts';
import { site } from './person.ts';

const official = '/bases/base-officielle-des-conseillers-numeriques';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** The number a text begins with, spaces of thousands set aside. */
const numberOf = async (text: string | null) => Number(/[\d\s\u202f]+/.exec(text ?? '')?.[0].replace(/\D/g, ''));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a reader goes from the themes to a resource, its base, its team and a profile', async ({ page }) => {
      await page.goto(site('/thematiques'));
      await page.getByRole('link', { name: 'Inclusion numérique' }).and(page.locator('h2 a')).click();
      await expect(heading(page, 'Inclusion numérique')).toBeVisible();
      await page.locator('.lb-theme-card', { hasText: 'Navigation sur Internet' }).getByRole('link').click();
      await expect(page).toHaveURL(/\/thematiques\/inclusion-numerique\/navigation-sur-internet$/);
      await expect(page.getByRole('navigation', { name: 'Thèmes voisins' }).getByRole('link').first()).toBeVisible();

      await page.goto(site(`${official}/ressources`));
      const told = await numberOf(await page.locator('.lb-count').textContent());
      await expect(page.locator('.lb-cards .lb-card')).toHaveCount(Math.min(told, 12));
      await page.getByRole('navigation', { name: 'Pages de la base' }).getByRole('link', { name: 'Équipe' }).click();
      await expect(page.getByText('Propriétaire', { exact: true })).toBeVisible();
      expect(await page.locator('main').innerText()).not.toContain('@');
      await page.getByRole('link', { name: 'Amina Belkacem' }).click();
      await expect(heading(page, 'Amina Belkacem')).toBeVisible();
      await expect(page.getByText('vérifié', { exact: true })).toBeVisible();
      await expect(page.getByRole('link', { name: 'amina-belkacem@demo.la-base.localhost' })).toBeVisible();
      await page.getByRole('link', { name: /^Base officielle/ }).click();
      await expect(heading(page, 'Base officielle des conseillers numériques')).toBeVisible();
    });

    test('a collection shows its resources in its own order, and as many as it says', async ({ page }) => {
      await page.goto(site('/collections'));
      await expect(heading(page, 'Collections')).toBeVisible();
      await page.goto(site(`${official}/collections`));
      await page.getByRole('link', { name: 'Parcours grand débutant' }).click();
      await expect(heading(page, 'Parcours grand débutant')).toBeVisible();
      const cards = page.locator('.lb-card-rows .lb-card');
      const told = await numberOf(await page.locator('.lb-collection-head__detail').textContent());
      await expect(cards).toHaveCount(told);
      await expect(cards.first()).toContainText('grand débutant');
      await page.getByRole('link', { name: 'Base officielle des conseillers numériques' }).first().click();
      await page.getByRole('link', { name: /collections$/ }).click();
      await expect(page).toHaveURL(/\/collections$/);
    });

    test('lists are read page by page and in the order asked', async ({ page }) => {
      await page.goto(site('/ressources'));
      await page.getByRole('navigation', { name: 'Pagination' }).getByRole('link', { name: 'Page suivante' }).click();
      await expect(page).toHaveURL(site('/ressources?page=2'));
      await expect(page).toHaveTitle(/page 2 sur \d/);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', site('/ressources?page=2'));
      await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', site('/ressources'));
      await page.goto(site('/thematiques/inclusion-numerique'));
      await page.getByRole('navigation', { name: 'Trier' }).getByRole('link', { name: 'Par titre' }).click();
      const titles = await page.locator('.lb-cards .lb-card__title').allInnerTexts();
      const inOrder = [...titles].sort((one, other) => one.localeCompare(other, 'fr'));
      expect(titles[0]).toBe(inOrder[0]);
    });
  });
}

test('bases are found by actor type and by territory', async ({ page }) => {
  await page.goto(site('/bases'));
  const all = await page.locator('.lb-card--base').count();
  await page.getByLabel('Type d’acteur').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page).toHaveURL(/acteur=/);
  const some = await page.locator('.lb-card--base').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
});

test('what the public may not see is as absent as what does not exist', async ({ page }) => {
  const unknown = await page.goto(site('/membres/personne-inconnue'));
  const body = await unknown!.text();
  for (const path of [
    '/membres/nadege-rousseau',
    '/bases/ccas-de-montfleury/equipe',
    '/bases/carnet-de-camille/collections',
    '/collections/dossiers-de-l-accueil-social',
    '/thematiques/famille-inconnue',
    '/thematiques/culture-numerique/accessibilite',
    '/bases?page=900',
    `${official}/ressources?page=900`,
    '/collections?page=1000',
  ]) {
    const answer = await page.goto(site(path));
    expect(answer!.status(), path).toBe(404);
    expect(await answer!.text(), path).toBe(body);
  }
});
