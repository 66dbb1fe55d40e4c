import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named } from '../documents';
import { fromMarkdown } from '../rich-text';
import { readSeed } from '../seed-files';
import { partKey } from './part-key';
import type { DemoUploads } from './uploads';

const names = z.array(z.string()).default([]);
const https = z.url({ protocol: /^https$/u }).optional();

const base = z.strictObject({
  slug: z.string(),
  title: z.string().min(3).max(100),
  description: z.string(),
  visibility: z.enum(['public', 'private', 'restricted']),
  logo: z.string().optional(),
  official: z.boolean().default(false),
  collaborative: z.boolean().default(false),
  certified: z.boolean().default(false),
  contactEmail: z.email(),
  contactAudience: z.enum(['public', 'readers', 'team']).default('readers'),
  website: https,
  socialLinks: z.strictObject({ linkedin: https, facebook: https, x: https, mastodon: https }).optional(),
  actorTypes: names,
  territory: z.string(),
  exceptions: z.strictObject({ members: names, actorTypes: names, territories: names }).optional(),
  team: z.strictObject({ owner: z.string(), administrator: names, contributor: names, reader: names }),
  grants: z.array(z.strictObject({ actorType: z.string(), role: z.enum(['contributor', 'reader']) })).default([]),
  sections: z
    .array(
      z.strictObject({
        title: z.string().max(100),
        description: z.string().max(240).optional(),
        resources: names,
        collections: names,
      }),
    )
    .default([]),
});

type Base = z.output<typeof base>;

export const readBases = (): Base[] => readSeed('demo/bases.yaml', z.array(base));

async function seedTeam(
  strapi: Core.Strapi,
  baseId: string,
  { team, grants }: Base,
  members: Map<string, string>,
  tags: Map<string, string>,
) {
  const roles = {
    owner: [team.owner],
    administrator: team.administrator,
    contributor: team.contributor,
    reader: team.reader,
  };
  for (const [role, slugs] of Object.entries(roles)) {
    for (const slug of slugs) {
      const member = named(members, slug, 'le membre');
      await documents(strapi, 'api::membership.membership').create({
        data: { base: baseId, member, role, pair: `${baseId}:${member}` },
      });
    }
  }
  for (const { actorType, role } of grants) {
    const tag = named(tags, actorType, 'le type d’acteur');
    await documents(strapi, 'api::actor-type-grant.actor-type-grant').create({
      data: { base: baseId, actorType: tag, role, pair: `${baseId}:${tag}` },
    });
  }
}

/** What is written elsewhere than in the base's own row. */
const withoutTeam = (seed: Partial<Base>) => ({ ...seed, grants: undefined, sections: undefined });

/** Creates the demo's bases that are missing, each with its team. */
export async function seedBases(strapi: Core.Strapi, uploads: DemoUploads): Promise<void> {
  const known = await identifiers(strapi, 'api::base.base');
  const members = await identifiers(strapi, 'api::member.member');
  const tags = await identifiers(strapi, 'api::tag.tag');
  const territories = await identifiers(strapi, 'api::tag.tag', 'code');
  for (const seed of readBases()) {
    if (known.has(seed.slug)) continue;
    const { logo, description, territory, actorTypes, exceptions, team, ...rest } = seed;
    const profileImage = logo ? await uploads.image(logo, 384) : undefined;
    await strapi.db.transaction(async () => {
      const { documentId } = await documents(strapi, 'api::base.base').create({
        data: {
          ...withoutTeam(rest),
          description: fromMarkdown(description),
          profileImage,
          territory: named(territories, territory, 'le territoire'),
          actorTypes: actorTypes.map((slug) => named(tags, slug, 'le type d’acteur')),
          exceptionMembers: exceptions?.members.map((slug) => named(members, slug, 'le membre')),
          exceptionActorTypes: exceptions?.actorTypes.map((slug) => named(tags, slug, 'le type d’acteur')),
          exceptionTerritories: exceptions?.territories.map((code) => named(territories, code, 'le territoire')),
          creator: named(members, team.owner, 'le membre'),
        },
      });
      await seedTeam(strapi, documentId, seed, members, tags);
    });
  }
}

/** Arranges the bases that have no section yet: to be called once resources and collections are there. */
export async function seedBaseSections(strapi: Core.Strapi): Promise<void> {
  const rows = (await strapi.db
    .query('api::base.base')
    .findMany({ select: ['id', 'documentId', 'slug'], populate: ['sections'] })) as {
    documentId: string;
    slug: string;
    sections: unknown[];
  }[];
  const resources = await identifiers(strapi, 'api::resource.resource');
  const collections = await identifiers(strapi, 'api::collection.collection');
  for (const { slug, sections } of readBases()) {
    const row = rows.find((one) => one.slug === slug);
    if (!row || row.sections.length || !sections.length) continue;
    await documents(strapi, 'api::base.base').update({
      documentId: row.documentId,
      data: {
        sections: sections.map((section) => ({
          key: partKey(slug, section.title),
          title: section.title,
          description: section.description,
          kind: section.collections.length ? 'collections' : 'resources',
          resources: section.resources.map((one) => named(resources, one, 'la ressource')),
          collections: section.collections.map((one) => named(collections, one, 'la collection')),
        })),
      },
    });
  }
}
