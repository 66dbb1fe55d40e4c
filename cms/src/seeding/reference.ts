import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named } from './documents';
import { seedEditorial } from './editorial';
import { seedPages } from './pages';
import { readSeed } from './seed-files';
import { seedTerritories } from './territories';

const target = z.enum(['resources', 'members', 'bases', 'contents']);

const categories = z.array(
  z.strictObject({
    slug: z.string(),
    name: z.string().max(60),
    description: z.string().max(300),
    appliesTo: z.array(target),
    required: z.boolean().default(false),
    maximum: z.number().int().positive().optional(),
    families: z.boolean().default(false),
    radio: z.boolean().default(false),
  }),
);

const tag = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,100}$/u),
  name: z.string().max(60),
  definition: z.string().max(1000).optional(),
  code: z.string().max(20).optional(),
  verifiable: z.boolean().default(false),
  synonyms: z.array(z.string()).default([]),
});

const families = z.array(
  z.strictObject({
    family: z.string().max(60).optional(),
    familySlug: z.string().max(60).optional(),
    tags: z.array(tag),
  }),
);

/** Every category but territories, whose tags come from the official code of the State. */
const tagFiles = ['themes', 'types', 'beneficiaires', 'secteurs', 'supports', 'licences', 'types-d-acteur', 'digcomp'];

async function seedCategories(strapi: Core.Strapi): Promise<void> {
  const known = await identifiers(strapi, 'api::tag-category.tag-category');
  for (const [position, category] of readSeed('reference/categories.yaml', categories).entries()) {
    if (known.has(category.slug)) continue;
    await documents(strapi, 'api::tag-category.tag-category').create({
      data: {
        slug: category.slug,
        name: category.name,
        description: category.description,
        appliesToResources: category.appliesTo.includes('resources'),
        appliesToMembers: category.appliesTo.includes('members'),
        appliesToBases: category.appliesTo.includes('bases'),
        appliesToContents: category.appliesTo.includes('contents'),
        requiredToBePublic: category.required,
        maximumCount: category.maximum,
        groupedByFamily: category.families,
        radioDisplay: category.radio,
        position,
      },
    });
  }
}

async function seedTags(strapi: Core.Strapi, file: string): Promise<void> {
  const category = named(await identifiers(strapi, 'api::tag-category.tag-category'), file, 'la catégorie');
  const known = await identifiers(strapi, 'api::tag.tag');
  const all = readSeed(`reference/${file}.yaml`, families).flatMap(({ tags, ...family }) =>
    tags.map((one) => ({ ...one, ...family })),
  );
  for (const [position, data] of all.entries()) {
    if (!known.has(data.slug))
      await documents(strapi, 'api::tag.tag').create({ data: { ...data, category, position } });
  }
}

/**
 * Loads what La Base needs to work at all: the index (categories and tags), territories, what the editorial team writes.
 * What exists already is left as it is, by slug or code: an operator who rewords a tag or a page in the admin panel keeps the wording.
 *
 * @throws Error in French when a seed file is wrong
 */
export async function seedReference(strapi: Core.Strapi): Promise<void> {
  await seedCategories(strapi);
  for (const file of tagFiles) await seedTags(strapi, file);
  await seedTerritories(strapi);
  await seedPages(strapi);
  await seedEditorial(strapi);
}
