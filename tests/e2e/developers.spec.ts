import { expect, test } from '../support/watched-test';
import { queryExamples } from '../../site/src/lib/developers/examples.ts';
import { site } from './person.ts';

test.use({ javaScriptEnabled: false });

interface Answer {
  data?: Record<string, unknown>;
  errors?: unknown[];
}

for (const { slug, title } of queryExamples)
  test(`the example « ${title} » runs and finds something`, async ({ page }) => {
    await page.goto(site('/developpeurs'));
    await page.locator(`a[href="/developpeurs/essayer?exemple=${slug}"]`).click();
    await page.getByRole('button', { name: 'Exécuter' }).click();
    await expect(page.getByRole('heading', { name: 'Réponse' })).toBeVisible();
    const answer = JSON.parse(
      (await page.getByRole('region', { name: 'Réponse en JSON' }).textContent()) ?? '',
    ) as Answer;
    expect(answer.errors).toBeUndefined();
    const found = Object.values(answer.data ?? {}).map((value) =>
      Array.isArray(value) ? value : (value as { nodes: unknown[] }).nodes,
    );
    for (const rows of found) expect(rows.length).toBeGreaterThan(0);
  });

test('a query that is refused says why, and stays to be corrected', async ({ page }) => {
  await page.goto(site('/developpeurs/essayer'));
  await page.getByLabel('Requête GraphQL').fill('{ accounts { email } }');
  await page.getByLabel('Variables').fill('{ pas du JSON');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page).toHaveTitle(/^Erreur/);
  await expect(page.getByRole('paragraph').filter({ hasText: /^Corrigez les variables/ })).toBeVisible();
  await page.getByLabel('Variables').fill('');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page.getByRole('region', { name: 'Réponse en JSON' })).toContainText('Cannot query field');
  await expect(page.getByLabel('Requête GraphQL')).toHaveValue('{ accounts { email } }');
});

test('the documents for tools are served', async ({ request }) => {
  const openapi = await request.get(site('/developpeurs/openapi.json'));
  expect((await openapi.json()) as object).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api' }] });
  expect(await (await request.get(site('/developpeurs/schema.graphql'))).text()).toContain('type Query');
});
