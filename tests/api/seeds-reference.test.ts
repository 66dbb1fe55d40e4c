import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, root, type RunningCms } from '../support/strapi';

const require = createRequire(import.meta.url);

interface Seeding {
  seedReference(strapi: Core.Strapi): Promise<void>;
}

interface Tag {
  slug: string;
  name: string;
  code: string | null;
  familySlug: string | null;
  verifiable: boolean;
  category: { slug: string };
  parent: { code: string } | null;
}

let cms: RunningCms;
let tags: Tag[];
const seeding = () => require(path.join(root, 'cms/dist/src/seeding/index.js')) as Seeding;
const inCategory = (slug: string) => tags.filter(({ category }) => category.slug === slug);

/** Every row of every seeded type, with the time it was last written. */
async function state(): Promise<unknown> {
  const uids = [
    'api::tag.tag',
    'api::tag-category.tag-category',
    'api::page.page',
    'api::text-block.text-block',
    'api::changelog-entry.changelog-entry',
    'api::glossary-entry.glossary-entry',
    'api::home-page.home-page',
  ] as const;
  return Promise.all(
    uids.map((uid) =>
      cms.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' }, select: ['id', 'documentId', 'updatedAt'] }),
    ),
  );
}

beforeAll(async () => {
  cms = await bootCms();
  await seeding().seedReference(cms.strapi);
  tags = (await cms.strapi.db.query('api::tag.tag').findMany({ populate: ['category', 'parent'] })) as Tag[];
}, 120_000);
afterAll(() => cms.close());

describe('reference data', () => {
  it('has the index in the numbers the product fixes', () => {
    const counts = ['themes', 'types', 'beneficiaires', 'secteurs', 'types-d-acteur', 'digcomp'].map(
      (slug) => inCategory(slug).length,
    );
    expect(counts).toEqual([29, 9, 10, 4, 11, 5]);
    const families = Map.groupBy(inCategory('themes'), ({ familySlug }) => familySlug);
    expect([...families].map(([family, all]) => [family, all.length])).toEqual([
      ['inclusion-numerique', 9],
      ['culture-numerique', 8],
      ['communs-et-souverainete', 5],
      ['numerique-et-environnement', 7],
    ]);
  });

  it('lets nobody choose a verified actor type but the two which are proven', () => {
    const verifiable = inCategory('types-d-acteur').filter((tag) => tag.verifiable);
    expect(verifiable.map(({ slug }) => slug).sort()).toEqual(['conseiller-numerique', 'hub-territorial']);
  });

  it('limits themes to five and types to four, and requires what publication requires', async () => {
    const categories = await cms.strapi.db.query('api::tag-category.tag-category').findMany();
    const limits = Object.fromEntries(categories.map(({ slug, maximumCount }) => [slug, maximumCount]));
    expect(limits).toMatchObject({ themes: 5, types: 4, beneficiaires: 5 });
    const required = categories
      .filter(({ requiredToBePublic }) => requiredToBePublic)
      .map(({ slug }) => slug as string);
    expect(required.sort()).toEqual(['licences', 'secteurs', 'themes', 'types']);
  });

  it('hangs every territory from France, overseas included', () => {
    const parentOf = new Map(inCategory('territoires').map(({ code, parent }) => [code, parent?.code]));
    expect(parentOf.get('DEP-76')).toBe('REG-28');
    expect(parentOf.get('DEP-2A')).toBe('REG-94');
    expect(parentOf.get('DEP-974')).toBe('REG-04');
    expect(parentOf.get('DEP-988')).toBe('FR');
    const orphans = [...parentOf].filter(([code, parent]) => code !== 'FR' && !parentOf.has(parent ?? ''));
    expect(orphans).toEqual([]);
    expect(inCategory('territoires').filter(({ code }) => code?.startsWith('DEP-')).length).toBeGreaterThanOrEqual(108);
  });

  it('publishes the editorial pages', async () => {
    const pages = await cms.strapi.db.query('api::page.page').findMany({ where: { publishedAt: { $notNull: true } } });
    expect(pages.map(({ slug }) => slug as string).sort()).toEqual([
      'a-propos',
      'accessibilite',
      'aide',
      'charte',
      'confidentialite',
      'glossaire',
      'mentions-legales',
    ]);
  });

  it('writes nothing the second time', async () => {
    const before = await state();
    await seeding().seedReference(cms.strapi);
    expect(await state()).toEqual(before);
  });

  it('keeps the words of an editor', async () => {
    const theme = await cms.strapi.db.query('api::tag.tag').findOne({ where: { slug: 'accessibilite' } });
    const data = { name: 'Accessibilité pour tous' } as object;
    await cms.strapi.documents('api::tag.tag').update({ documentId: theme.documentId, data });
    await seeding().seedReference(cms.strapi);
    expect(await cms.strapi.db.query('api::tag.tag').findOne({ where: { slug: 'accessibilite' } })).toMatchObject({
      name: 'Accessibilité pour tous',
    });
  });
});
