import type { Core } from '@strapi/strapi';
import { linkTable, tableOf, UIDS, withConnection, type Knex } from '../database/tables';
import { filterFor, toWhere, type FilteredKind, type Viewer } from '../domain';
import { resolveViewer, type ViewerSource } from './guard';

type Counts = Map<string, number>;
type Subquery = ReturnType<Knex>;

interface CountRow {
  id: string;
  count: number | string;
}

/** Relations through which objects are counted: what is counted, the attribute that leads to the object it is counted for. */
const GROUPS = {
  resourcesOfTag: { kind: 'resource', uid: UIDS.resource, ways: [[UIDS.resource, 'tags']] },
  resourcesOfBase: { kind: 'resource', uid: UIDS.resource, ways: [[UIDS.resource, 'base']] },
  resourcesOfCollection: { kind: 'resource', uid: UIDS.resource, ways: [[UIDS.collection, 'resources']] },
  collectionsOfBase: { kind: 'collection', uid: UIDS.collection, ways: [[UIDS.collection, 'base']] },
  basesOfTag: {
    kind: 'base',
    uid: UIDS.base,
    ways: [
      [UIDS.base, 'territory'],
      [UIDS.base, 'actorTypes'],
    ],
  },
} as const satisfies Record<
  string,
  { kind: FilteredKind; uid: string; ways: readonly (readonly [uid: string, attribute: string])[] }
>;

export type CountGroup = keyof typeof GROUPS;

/** How many objects a viewer sees, counted for many objects in one statement: the rule's own filter is its condition. */
export const counts = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Row ids of the objects of a kind the viewer sees. */
  const seenRows = (viewer: Viewer, kind: FilteredKind, uid: string): Subquery =>
    strapi.db
      .queryBuilder(uid)
      .select('id')
      .where(toWhere(filterFor(viewer, kind)))
      .getKnexQuery() as Subquery;

  /** One row per counted object and object it is counted for; the relation may be written on either side. */
  function pairs(knex: Knex, group: CountGroup, seen: Subquery, ids: readonly string[]) {
    const { uid, ways } = GROUPS[group];
    const parts = ways.map(([owner, attribute]) => {
      const { table, from, to, target } = linkTable(strapi, owner, attribute);
      const isOwner = owner === uid;
      return knex(`${table} as l`)
        .join(`${isOwner ? target : tableOf(strapi, owner)} as g`, 'g.id', isOwner ? `l.${to}` : `l.${from}`)
        .whereIn('g.document_id', [...ids])
        .whereIn(isOwner ? `l.${from}` : `l.${to}`, seen)
        .select('g.document_id as id', knex.ref(isOwner ? `l.${from}` : `l.${to}`).as('counted'));
    });
    return knex.unionAll(parts);
  }

  return {
    /**
     * How many of the group's objects the viewer sees, for each of these objects (documentIds); those with none are absent.
     */
    async of(source: ViewerSource, group: CountGroup, ids: readonly string[]): Promise<Counts> {
      if (ids.length === 0) return new Map();
      const viewer = await resolveViewer(source);
      const { kind, uid } = GROUPS[group];
      return withConnection(strapi, async (knex) => {
        const rows = (await knex
          .from(pairs(knex, group, seenRows(viewer, kind, uid), ids).as('pairs'))
          .groupBy('id')
          .select('id')
          .countDistinct('counted as count')) as unknown as CountRow[];
        return new Map(rows.map(({ id, count }) => [id, Number(count)]));
      });
    },

    /**
     * The bases with most resources that carry each of these tags, among those the viewer sees.
     *
     * @returns for each tag, at most `limit` bases (documentIds), the most active first
     */
    async activeBases(
      source: ViewerSource,
      tags: readonly string[],
      limit: number,
    ): Promise<Map<string, { base: string; count: number }[]>> {
      if (tags.length === 0) return new Map();
      const viewer = await resolveViewer(source);
      return withConnection(strapi, async (knex) => {
        const tagged = linkTable(strapi, UIDS.resource, 'tags');
        const placed = linkTable(strapi, UIDS.resource, 'base');
        const rows = (await knex(`${tagged.table} as l`)
          .join(`${tagged.target} as t`, 't.id', `l.${tagged.to}`)
          .join(`${placed.table} as p`, `p.${placed.from}`, `l.${tagged.from}`)
          .join(`${placed.target} as b`, 'b.id', `p.${placed.to}`)
          .whereIn('t.document_id', [...tags])
          .whereIn(`l.${tagged.from}`, seenRows(viewer, 'resource', UIDS.resource))
          .whereIn('b.id', seenRows(viewer, 'base', UIDS.base))
          .groupBy('t.document_id', 'b.document_id', 'b.title')
          .orderBy([{ column: 'count', order: 'desc' }, { column: 'b.title' }])
          .select('t.document_id as tag', 'b.document_id as base')
          .count('* as count')) as unknown as { tag: string; base: string; count: number | string }[];
        const found = new Map<string, { base: string; count: number }[]>();
        for (const { tag, base, count } of rows) {
          const bases = found.get(tag) ?? [];
          if (bases.length < limit) found.set(tag, [...bases, { base, count: Number(count) }]);
        }
        return found;
      });
    },
  };
};
