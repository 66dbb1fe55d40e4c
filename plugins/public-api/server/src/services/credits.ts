import type { Core } from '@strapi/strapi';
import { perRequest, type ResolverContext } from './request-loaders';

type Row = { id: number };

interface People {
  credits(
    viewer: unknown,
    rowIds: readonly number[],
  ): Promise<Map<number, { name: string | null; member: { documentId: string; slug: string } | null }[]>>;
}

/** `Resource.credits`: the members a resource names as its producers, as its reader is told of them. */
export function addCreditField(strapi: Core.Strapi): void {
  const people = () => strapi.service('plugin::visibility.people') as unknown as People;
  strapi
    .plugin('graphql')
    .service('extension')
    .use(({ nexus }: { nexus: typeof import('nexus') }) => {
      const credits = perRequest((viewer, ids: readonly number[]) => people().credits(viewer, ids));
      return {
        types: [
          nexus.objectType({
            name: 'Credit',
            description:
              'Un membre crédité comme producteur. Sans nom : une personne dont le profil n’est pas visible.',
            definition(t) {
              t.nullable.string('name');
              t.nullable.string('slug', { description: 'Adresse du profil, s’il est visible.' });
              t.nullable.id('member', { description: 'Identifiant du profil, s’il est visible.' });
            },
          }),
          nexus.extendType({
            type: 'Resource',
            definition(t) {
              t.nonNull.list.nonNull.field('credits', {
                type: 'Credit' as never,
                description: 'Les membres crédités comme producteurs.',
                resolve: async ({ id }: Row, _args: unknown, context: ResolverContext) =>
                  ((await credits(context, id)) ?? []).map(({ name, member }) => ({
                    name,
                    slug: member?.slug ?? null,
                    member: member?.documentId ?? null,
                  })),
              });
            },
          }),
        ],
      };
    });
}
