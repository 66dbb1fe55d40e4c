import zlib from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../support/watched-test.ts';
import { newPerson, signIn, signUp, site } from './person.ts';

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A small real PNG, a flat blue square. */
function png(side = 64): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(zlib.crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, 120)]);
  const pixels = zlib.deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The addresses of the site map's parts. */
async function sitemaps(request: APIRequestContext): Promise<string[]> {
  const index = await (await request.get(site('/sitemap.xml'))).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  expect(parts.length).toBeGreaterThan(0);
  return parts;
}

async function createBase(page: Page, title: string) {
  await page.goto(site('/etabli/bases/nouvelle'));
  await page.getByLabel('Titre de la base').fill(title);
  await page.getByLabel('Adresse de contact').fill('contact@exemple.test');
  await page.getByRole('radio', { name: /^Publique/ }).check({ force: true });
  await page.getByRole('button', { name: 'Créer la base' }).click();
  await expect(page).toHaveURL(/\/etabli\/bases\/\w{10,}/);
}

/** Creates a resource with a text, a link, a file and an image, described and indexed; gives its établi address. */
async function writeResource(page: Page, title: string, base: string): Promise<string> {
  await page.goto(site('/etabli/ressources/nouvelle'));
  await page.getByLabel('Titre de la ressource').fill(title);
  await page.getByLabel('Base', { exact: true }).selectOption({ label: base });
  await page.getByLabel('Description courte').fill('Deux heures pour apprendre à trier ses courriels sans stress.');
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(page).toHaveURL(/\/contenus/);
  const resource = page.url().replace(/\/contenus.*$/, '');

  await page.goto(`${resource}/contenus/ajouter?type=texte`);
  const editor = page.locator('[data-rich-text="body"] [contenteditable="true"]');
  const scripted = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  if (scripted) {
    await editor.click();
    await page.keyboard.type('Commencez par ouvrir la boîte ensemble.');
  } else await page.locator('textarea[name=body]').fill('Commencez par **ouvrir la boîte** ensemble.');
  await page.getByRole('button', { name: /^Ajouter/ }).click();
  await expect(page.getByRole('link', { name: /^Commencez par/ })).toBeVisible();

  await page.goto(`${resource}/contenus/ajouter?type=lien`);
  await page.locator('[name=url]').fill('https://www.cybermalveillance.gouv.fr/');
  await page.locator('[name=title]').fill('Le site de référence');
  await page.getByRole('button', { name: /^Ajouter/ }).click();
  await expect(page.getByText('Le site de référence').first()).toBeVisible();

  await page.goto(`${resource}/contenus/ajouter?type=fichier`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'deroule.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('button', { name: 'Déposer le fichier' }).click();
  await expect(page.locator('[name=title]')).toBeVisible();

  await page.goto(`${resource}/contenus/ajouter?type=image`);
  await page.locator('input[type=file]').setInputFiles({ name: 'carre.png', mimeType: 'image/png', buffer: png() });
  await page.getByRole('button', { name: /Déposer/ }).click();
  await page.getByLabel('Texte de remplacement').fill('Un carré gris');
  await page
    .getByRole('button', { name: /^Enregistrer/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/contenus(#.*)?$/);

  await page.goto(`${resource}/indexation`);
  for (const name of ['Navigation sur Internet', 'Ressources pédagogiques', 'Aidants et médiateurs numériques'])
    await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check({ force: true });
  await page.getByRole('button', { name: 'Enregistrer l’indexation' }).click();
  await expect(page.getByRole('alert').or(page.locator('.fr-alert--success'))).toBeVisible();

  await page.goto(`${resource}/informations`);
  await page.locator('select[name=licence]').selectOption({ label: 'Licence Etalab 2.0' });
  await page.getByRole('button', { name: 'Enregistrer les informations' }).click();
  await expect(page.locator('.fr-alert--success')).toBeVisible();
  return resource;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a professional publishes a resource, anybody reads it, and it goes when made private', async ({
      page,
      browser,
    }) => {
      test.slow();
      const author = newPerson('Alice');
      const title = `Trier ses courriels ${author.email.slice(6, 14)}`;
      await signUp(page, author);
      await signIn(page, author);
      await createBase(page, `Base de ${author.email}`);
      const resource = await writeResource(page, title, `Base de ${author.email}`);

      // Another member and an anonymous reader: neither sees the draft.
      const readers = await browser.newContext({ javaScriptEnabled });
      const reader = await readers.newPage();
      const members = await browser.newContext({ javaScriptEnabled });
      const member = await members.newPage();
      const other = newPerson('Bruno');
      await signUp(member, other);
      await signIn(member, other);
      expect((await member.goto(resource))?.status()).toBe(404);

      await page.goto(`${resource}/publier`);
      await page.getByRole('button', { name: 'Publier la ressource' }).click();
      await expect(page.locator('.fr-alert--success')).toBeVisible();
      const link = page.getByRole('link', { name: 'Voir la page publiée' });
      const address = new URL((await link.getAttribute('href'))!, site()).href;

      for (const [who, visitor] of [
        ['anonymous', reader],
        ['member', member],
      ] as const) {
        const response = await visitor.goto(address);
        expect(response?.status(), who).toBe(200);
        await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await expect(visitor.getByText('Commencez par').first()).toBeVisible();
      }
      const file = await reader.locator('a[href*="/fichiers/"]').first().getAttribute('href');
      const image = await reader.locator('img[src*="/fichiers/"]').first().getAttribute('src');
      for (const path of [file!, image!])
        expect((await readers.request.get(new URL(path, site()).href)).status()).toBe(200);
      await reader.goto(site(`/ressources?q=${encodeURIComponent(title)}`));
      await expect(reader.getByRole('link', { name: title, exact: true })).toBeVisible();

      await page.goto(`${resource}/parametres`);
      await page.getByRole('radio', { name: /^Privée/ }).check({ force: true });
      await page.getByRole('button', { name: 'Changer la visibilité' }).click();
      await expect(page.locator('.fr-alert').first()).toBeVisible();

      for (const visitor of [reader, member]) expect((await visitor.goto(address))?.status()).toBe(404);
      for (const path of [file!, image!])
        expect((await readers.request.get(new URL(path, site()).href)).status()).toBe(404);
      await reader.goto(site(`/ressources?q=${encodeURIComponent(title)}`));
      await expect(reader.getByRole('link', { name: title, exact: true })).toHaveCount(0);
      for (const listing of [...(await sitemaps(readers.request)), site(), site('/ressources')])
        expect(await (await readers.request.get(listing)).text(), listing).not.toContain(new URL(address).pathname);
      expect((await page.goto(address))?.status()).toBe(200);
      await readers.close();
      await members.close();
    });
  });
}
