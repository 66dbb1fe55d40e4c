import fs from 'node:fs';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named, type Data } from './documents';

const areas = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    zone: z.enum(['metro', 'drom', 'com']),
    region: z.string().optional(),
  }),
);

const read = (name: string) =>
  areas.parse(
    JSON.parse(fs.readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8')),
  );

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

interface Territory {
  code: string;
  slug: string;
  name: string;
  family: string;
  parentCode?: string;
}

/**
 * France, its regions and its départements, parents before children, from the Official Geographic Code. Overseas communities have
 * no region: they hang from France. A region of the same name as its only département says so.
 */
export function frenchTerritories(): Territory[] {
  const regions = read('regions').filter(({ zone }) => zone !== 'com');
  const departements = read('departements');
  const twins = new Set(departements.map(({ nom }) => nom));
  return [
    { code: 'FR', slug: 'france', name: 'France', family: 'Pays' },
    ...regions.map(({ code, nom }) => ({
      code: `REG-${code}`,
      slug: `region-${slugOf(nom)}`,
      name: twins.has(nom) ? `${nom} (région)` : nom,
      family: 'Régions',
      parentCode: 'FR',
    })),
    ...departements.map(({ code, nom, zone, region }) => ({
      code: `DEP-${code}`,
      slug: slugOf(nom),
      name: nom,
      family: zone === 'com' ? 'Collectivités d’outre-mer' : 'Départements',
      parentCode: zone === 'com' ? 'FR' : `REG-${region}`,
    })),
  ];
}

/** Creates the territories that are missing, by code. */
export async function seedTerritories(strapi: Core.Strapi): Promise<void> {
  const category = named(await identifiers(strapi, 'api::tag-category.tag-category'), 'territoires', 'la catégorie');
  const known = await identifiers(strapi, 'api::tag.tag', 'code');
  for (const [position, { parentCode, ...territory }] of frenchTerritories().entries()) {
    if (known.has(territory.code)) continue;
    const data: Data = { ...territory, familySlug: slugOf(territory.family), category, position };
    if (parentCode) data.parent = named(known, parentCode, 'le territoire');
    const { documentId } = await documents(strapi, 'api::tag.tag').create({ data });
    known.set(territory.code, documentId);
  }
}
