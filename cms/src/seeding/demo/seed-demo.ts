import type { Core } from '@strapi/strapi';
import { seedBases, seedBaseSections } from './bases';
import { seedCollections } from './collections';
import { seedHomeBlocks } from './home';
import { seedMembers } from './members';
import { seedResources } from './resources';
import { demoUploads } from './uploads';
import { seedViews } from './views';

/**
 * Loads the demonstration: members with known passwords, bases, resources, collections, a year of views. Needs the reference data. Creates what is missing, by slug.
 *
 * @throws Error unless `DEMO` is true (its accounts must never exist on a real instance), or when a seed file is wrong
 */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  if (process.env.DEMO !== 'true') throw new Error('Le contenu de démonstration ne se charge que si DEMO vaut true.');
  const uploads = demoUploads(strapi);
  await seedMembers(strapi, uploads);
  await seedBases(strapi, uploads);
  await seedResources(strapi, uploads);
  await seedCollections(strapi, uploads);
  await seedBaseSections(strapi);
  await seedViews(strapi);
  await seedHomeBlocks(strapi);
}
