import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named } from '../documents';
import { readSeed } from '../seed-files';

const blocks = z.array(
  z.strictObject({
    title: z.string().max(100),
    introduction: z.string().max(240).optional(),
    kind: z.enum(['resources', 'collections']),
    items: z.array(z.string()).min(1).max(6),
  }),
);

/** Puts something forward on a home page that has no block yet: to be called once resources and collections are there. */
export async function seedHomeBlocks(strapi: Core.Strapi): Promise<void> {
  const home = (await strapi.db.query('api::home-page.home-page').findOne({ populate: ['blocks'] })) as {
    documentId: string;
    blocks: unknown[];
  } | null;
  if (!home || home.blocks.length > 0) return;
  const known = {
    resources: await identifiers(strapi, 'api::resource.resource'),
    collections: await identifiers(strapi, 'api::collection.collection'),
  };
  await strapi.db.transaction(async () => {
    const { documentId } = home;
    await documents(strapi, 'api::home-page.home-page').update({
      documentId,
      data: {
        blocks: readSeed('demo/accueil.yaml', blocks).map(({ items, ...block }) => ({
          ...block,
          [block.kind]: items.map((slug) => named(known[block.kind], slug, 'la mise en avant')),
        })),
      },
    });
    await documents(strapi, 'api::home-page.home-page').publish({ documentId });
  });
}
