import type { Core } from '@strapi/strapi';
import { perRequest, type ResolverContext } from './request-loaders';

type Row = { documentId: string };

interface Counts {
  of(viewer: unknown, group: string, ids: readonly string[]): Promise<Map<string, number>>;
  activeBases(
    viewer: unknown,
    tags: readonly string[],
    limit: number,
  ): Promise<Map<string, { base: string; count: number }[]>>;
}

/** Counts each type tells, with the group of the visibility plugin that counts them. */
const fields = [
  ['Tag', 'resourceCount', 'resourcesOfTag', 'Nombre de ressources visibles qui portent ce mot-clé.'],
  ['Tag', 'baseCount', 'basesOfTag', 'Nombre de bases visibles de ce type d’acteur ou de ce territoire.'],
  ['Base', 'resourceCount', 'resourcesOfBase', 'Nombre de ressources visibles de la base.'],
  ['Base', 'collectionCount', 'collectionsOfBase', 'Nombre de collections visibles de la base.'],
  ['Collection', 'resourceCount', 'resourcesOfCollection', 'Nombre de ressources visibles de la collection.'],
] as const;

/** Bases told for each tag. */
const MOST_ACTIVE = 5;

/**
 * Counts of what the reader may see, one statement for a whole list, and `Tag.activeBases`, the bases with most resources that
 * carry a tag.
 */
export function addCountFields(strapi: Core.Strapi): void {
  const counts = () => strapi.service('plugin::visibility.counts') as unknown as Counts;
  strapi
    .plugin('graphql')
    .service('extension')
    .use(({ nexus }: { nexus: typeof import('nexus') }) => {
      const activeBases = perRequest((viewer, tags: readonly string[]) =>
        counts().activeBases(viewer, tags, MOST_ACTIVE),
      );
      const bases = perRequest(async (_viewer, ids: readonly string[]) => {
        const rows = (await strapi
          .documents('api::base.base')
          .findMany({ filters: { documentId: { $in: [...ids] } }, limit: ids.length } as never)) as unknown as Row[];
        return new Map(rows.map((row) => [row.documentId, row]));
      });
      return {
        types: [
          ...fields.map(([type, name, group, description]) => {
            const count = perRequest((viewer, ids: readonly string[]) => counts().of(viewer, group, ids));
            return nexus.extendType({
              type,
              definition(t) {
                t.nonNull.int(name, {
                  description,
                  resolve: async ({ documentId }: Row, _args: unknown, context: ResolverContext) =>
                    (await count(context, documentId)) ?? 0,
                });
              },
            });
          }),
          nexus.objectType({
            name: 'ActiveBase',
            description: 'Une base et le nombre de ses ressources visibles qui portent un mot-clé.',
            definition(t) {
              t.nonNull.field('base', { type: 'Base' as never });
              t.nonNull.int('resourceCount');
            },
          }),
          nexus.extendType({
            type: 'Tag',
            definition(t) {
              t.nonNull.list.nonNull.field('activeBases', {
                type: 'ActiveBase' as never,
                description: 'Les bases visibles qui ont le plus de ressources portant ce mot-clé, cinq au plus.',
                resolve: async ({ documentId }: Row, _args: unknown, context: ResolverContext) => {
                  const found = (await activeBases(context, documentId)) ?? [];
                  const told = await Promise.all(
                    found.map(async ({ base, count }) => ({ base: await bases(context, base), resourceCount: count })),
                  );
                  return told.filter(({ base }) => base !== undefined);
                },
              });
            },
          }),
        ],
      };
    });
}
