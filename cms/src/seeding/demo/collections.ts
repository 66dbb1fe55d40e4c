import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named } from '../documents';
import { readSeed } from '../seed-files';
import type { DemoUploads } from './uploads';

const names = z.array(z.string()).default([]);

const collections = z.array(
  z.strictObject({
    slug: z.string(),
    name: z.string().min(3).max(100),
    description: z.string().max(280),
    base: z.string(),
    creator: z.string(),
    visibility: z.enum(['inherit', 'public', 'private', 'restricted']).default('inherit'),
    image: z.string().optional(),
    exceptions: z.strictObject({ actorTypes: names, territories: names }).optional(),
    resources: names,
  }),
);

/** Names compared as people compare them: neither accents, case nor spacing count. */
const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Creates the demo's collections that are missing. */
export async function seedCollections(strapi: Core.Strapi, uploads: DemoUploads): Promise<void> {
  const known = await identifiers(strapi, 'api::collection.collection');
  const bases = await identifiers(strapi, 'api::base.base');
  const members = await identifiers(strapi, 'api::member.member');
  const resources = await identifiers(strapi, 'api::resource.resource');
  const tags = await identifiers(strapi, 'api::tag.tag');
  const territories = await identifiers(strapi, 'api::tag.tag', 'code');
  for (const { base, creator, image, exceptions, ...data } of readSeed('demo/collections.yaml', collections)) {
    if (known.has(data.slug)) continue;
    const baseId = named(bases, base, 'la base');
    await documents(strapi, 'api::collection.collection').create({
      data: {
        ...data,
        base: baseId,
        nameKey: `${baseId}:${fold(data.name)}`,
        creator: named(members, creator, 'le membre'),
        image: image ? await uploads.image(image) : undefined,
        exceptionActorTypes: exceptions?.actorTypes.map((slug) => named(tags, slug, 'le type d’acteur')),
        exceptionTerritories: exceptions?.territories.map((code) => named(territories, code, 'le territoire')),
        resources: data.resources.map((slug) => named(resources, slug, 'la ressource')),
      },
    });
  }
}
