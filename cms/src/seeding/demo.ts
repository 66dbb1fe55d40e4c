import type { Core } from '@strapi/strapi';

/**
 * Loads the demonstration content.
 *
 * @throws Error unless `DEMO` is true
 */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  if (process.env.DEMO !== 'true') throw new Error('Le contenu de démonstration ne se charge que si DEMO vaut true.');
  strapi.log.debug('Le contenu de démonstration arrive.');
}
