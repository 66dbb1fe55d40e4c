import type { Core } from '@strapi/strapi';
import { runAsSystem } from '../context';
import { linkTable, tableOf, UIDS, withConnection, type Knex } from '../database/tables';
import { syncDocumentAttributes } from '../database/sync-versions';
import { baseOpen, columnsOf, memberOpen, type BaseVisibility, type ChildVisibility, type Columns } from '../domain';

/** Kinds whose columns are materialised; what a write does to other kinds is the pipeline's to tell. */
export type AffectedKind = 'resource' | 'base' | 'collection' | 'member' | 'tag' | 'tag-category';

/** What a write did to one object: could an anonymous reader see it before, and can they now? */
export interface Affected {
  kind: AffectedKind;
  id: string;
  wasOpen: boolean;
  isOpen: boolean;
}

/** What a check of every row found and repaired: rows by kind, and the objects it opened or closed. */
export interface Review {
  repaired: Readonly<Record<string, number>>;
  changed: Affected[];
}

type Row = Record<string, unknown>;
/** Which rows to look at: one document's, those of one base, or all. */
type Scope = { documentId: string } | { baseId: string } | 'all';

const isSet = (value: unknown) => value !== null && value !== undefined;
const CHUNK = 400;
const PAGE = 2000;

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );

/** One entry per document; a document of two rows is open when either is. */
const merge = (affected: readonly Affected[]): Affected[] => {
  const merged = new Map<string, Affected>();
  for (const one of affected) {
    const key = `${one.kind}:${one.id}`;
    const known = merged.get(key);
    merged.set(key, { ...one, wasOpen: one.wasOpen || !!known?.wasOpen, isOpen: one.isOpen || !!known?.isOpen });
  }
  return [...merged.values()];
};

export const materialise = ({ strapi }: { strapi: Core.Strapi }) => {
  const table = (uid: string) => tableOf(strapi, uid);

  const baseState = (row: Row) =>
    typeof row['b_id'] === 'string'
      ? {
          id: row['b_id'],
          visibility: row['b_visibility'] as BaseVisibility,
          hidden: isSet(row['b_hidden']),
          binned: isSet(row['b_binned']),
        }
      : null;

  /** Rows with the base reached through `hops` of relations, a page at a time. */
  function rowsWithBase(
    knex: Knex,
    uid: string,
    hops: readonly string[],
    columns: readonly string[],
    scope: Scope,
    after: number,
  ) {
    let from = uid;
    let alias = 'o';
    const query = knex(`${table(uid)} as o`);
    hops.forEach((attribute, index) => {
      const { table: through, from: left, to: right, target } = linkTable(strapi, from, attribute);
      const next = index === hops.length - 1 ? 'b' : `h${index}`;
      void query
        .leftJoin(`${through} as l${index}`, `l${index}.${left}`, `${alias}.id`)
        .leftJoin(`${target} as ${next}`, `${next}.id`, `l${index}.${right}`);
      from = (strapi.db.metadata.get(from).attributes[attribute] as unknown as { target: string }).target;
      alias = next;
    });
    void query
      .select(columns.map((column) => `o.${column}`))
      .select(
        'o.id',
        'o.document_id',
        'o.open',
        'b.document_id as b_id',
        'b.visibility as b_visibility',
        'b.hidden_at as b_hidden',
        'b.binned_at as b_binned',
      )
      .where('o.id', '>', after)
      .orderBy('o.id')
      .limit(PAGE);
    if (scope !== 'all' && 'documentId' in scope) void query.where('o.document_id', scope.documentId);
    // By the key too: a base that is gone no longer has links, only the memory its rows keep of it.
    if (scope !== 'all' && 'baseId' in scope)
      void query.where((either) => either.where('b.document_id', scope.baseId).orWhere('o.base_key', scope.baseId));
    return query as unknown as Promise<Row[]>;
  }

  /** Writes the rows that are not as the rule says, grouped by what they must become. */
  async function repair(knex: Knex, uid: string, rows: readonly Row[], expected: (row: Row) => Row) {
    const groups = new Map<string, { values: Row; ids: number[] }>();
    for (const row of rows) {
      const values = expected(row);
      const differs = Object.entries(values).some(([column, value]) =>
        typeof value === 'boolean'
          ? Boolean(row[column]) !== value || row[column] === null
          : (row[column] ?? null) !== value,
      );
      if (!differs) continue;
      const key = JSON.stringify(values);
      const group = groups.get(key) ?? { values, ids: [] };
      group.ids.push(row['id'] as number);
      groups.set(key, group);
    }
    let repaired = 0;
    for (const { values, ids } of groups.values()) {
      repaired += ids.length;
      for (const some of chunks(ids)) await knex(table(uid)).whereIn('id', some).update(values);
    }
    return repaired;
  }

  async function sweep(
    knex: Knex,
    kind: AffectedKind,
    uid: string,
    hops: readonly string[],
    columns: readonly string[],
    scope: Scope,
    expected: (row: Row) => Row,
  ): Promise<{ affected: Affected[]; repaired: number }> {
    const affected: Affected[] = [];
    let repaired = 0;
    for (let after = 0; ;) {
      const rows = await rowsWithBase(knex, uid, hops, columns, scope, after);
      repaired += await repair(knex, uid, rows, expected);
      for (const row of rows)
        affected.push({
          kind,
          id: String(row['document_id']),
          wasOpen: Boolean(row['open']),
          isOpen: Boolean(expected(row)['open']),
        });
      if (rows.length < PAGE) return { affected: merge(affected), repaired };
      after = rows[rows.length - 1]!['id'] as number;
    }
  }

  const flat = ({ open, baseKey, baseVisibility, gate }: Columns): Row => ({
    open,
    base_key: baseKey,
    base_visibility: baseVisibility,
    gate,
  });
  const childOf = (row: Row) => ({
    visibility: row['visibility'] as ChildVisibility,
    hidden: isSet(row['hidden_at']),
    binned: isSet(row['binned_at']),
  });
  const CHILD = ['visibility', 'hidden_at', 'binned_at', 'base_key', 'base_visibility', 'gate'];

  const resources = (knex: Knex, scope: Scope) =>
    sweep(knex, 'resource', UIDS.resource, ['base'], [...CHILD, 'published_at'], scope, (row) =>
      flat(columnsOf(baseState(row), childOf(row), isSet(row['published_at']))),
    );
  const collections = (knex: Knex, scope: Scope) =>
    sweep(knex, 'collection', UIDS.collection, ['base'], CHILD, scope, (row) =>
      flat(columnsOf(baseState(row), childOf(row), true)),
    );

  /** Global unless a base owns it; one whose base is gone keeps its key, hence stays closed. */
  const owned = (row: Row): Row => {
    const base = baseState(row);
    if (base) return { open: baseOpen(base), base_key: base.id };
    const key = (row['base_key'] as string | null) ?? null;
    return { open: key === null, base_key: key };
  };
  const tagCategories = (knex: Knex, scope: Scope) =>
    sweep(knex, 'tag-category', UIDS.tagCategory, ['base'], ['base_key'], scope, owned);
  const tags = (knex: Knex, scope: Scope) =>
    sweep(knex, 'tag', UIDS.tag, ['category', 'base'], ['base_key'], scope, owned);

  async function bases(knex: Knex, documentId: string | null) {
    const query = knex(table(UIDS.base)).select('id', 'document_id', 'visibility', 'hidden_at', 'binned_at', 'open');
    const rows = (await (documentId === null ? query : query.where('document_id', documentId))) as Row[];
    const isOpen = (row: Row) =>
      baseOpen({
        id: '',
        visibility: row['visibility'] as BaseVisibility,
        hidden: isSet(row['hidden_at']),
        binned: isSet(row['binned_at']),
      });
    const repaired = await repair(knex, UIDS.base, rows, (row) => ({ open: isOpen(row) }));
    const affected = rows.map((row): Affected => ({
      kind: 'base',
      id: String(row['document_id']),
      wasOpen: Boolean(row['open']),
      isOpen: isOpen(row),
    }));
    return { affected, repaired };
  }

  const changed = ({ affected }: { affected: Affected[] }) =>
    affected.filter(({ wasOpen, isOpen }) => wasOpen !== isOpen);

  async function baseAndChildren(knex: Knex, documentId: string): Promise<Affected[]> {
    const scope = { baseId: documentId };
    const { affected } = await bases(knex, documentId);
    return [
      ...affected,
      ...changed(await resources(knex, scope)),
      ...changed(await collections(knex, scope)),
      ...changed(await tagCategories(knex, scope)),
      ...changed(await tags(knex, scope)),
    ];
  }

  async function categoryAndTags(knex: Knex, documentId: string): Promise<Affected[]> {
    const { affected } = await tagCategories(knex, { documentId });
    const rows = (await knex(table(UIDS.tagCategory)).where('document_id', documentId).select('id')) as {
      id: number;
    }[];
    const { table: through, from, to } = linkTable(strapi, UIDS.tag, 'category');
    const ids = (await knex(`${table(UIDS.tag)} as t`)
      .join(`${through} as l`, `l.${from}`, 't.id')
      .whereIn(
        `l.${to}`,
        rows.map(({ id }) => id),
      )
      .select('t.document_id as id')) as { id: string }[];
    const followed: Affected[] = [];
    // A category moves to another base rarely, and holds tens of tags.
    for (const { id } of ids) followed.push(...changed(await tags(knex, { documentId: id })));
    return [...affected, ...followed];
  }

  async function member(knex: Knex, documentId: string): Promise<Affected[]> {
    const row = (await knex(table(UIDS.member)).where('document_id', documentId).first()) as Row | undefined;
    if (!row) return [];
    const isOpen = memberOpen({
      active: Boolean(row['active']),
      profileVisibility: row['profile_visibility'] === 'public' ? 'public' : 'members',
    });
    return [{ kind: 'member', id: documentId, wasOpen: isOpen, isOpen }];
  }

  return {
    /**
     * Recomputes the materialised columns after a write, inside the caller's transaction, and makes both rows of a
     * resource say the same of what belongs to the document.
     *
     * @param write the content type, the document and the document service's action
     * @returns the object written and those whose openness it changed. `wasOpen` is read from the rows, which a
     * publication replaces: the caller that knows better (it looked before writing) is right
     */
    afterWrite({ uid, documentId, action }: { uid: string; documentId: string; action: string }): Promise<Affected[]> {
      return runAsSystem(() =>
        withConnection(strapi, async (knex) => {
          switch (uid) {
            case UIDS.resource:
              await syncDocumentAttributes(strapi, knex, documentId, action === 'discardDraft' ? 'published' : 'draft');
              return (await resources(knex, { documentId })).affected;
            case UIDS.base:
              return baseAndChildren(knex, documentId);
            case UIDS.collection:
              return (await collections(knex, { documentId })).affected;
            case UIDS.tagCategory:
              return categoryAndTags(knex, documentId);
            case UIDS.tag:
              return (await tags(knex, { documentId })).affected;
            case UIDS.member:
              return member(knex, documentId);
            default:
              return [];
          }
        }),
      );
    },

    /**
     * Re-checks every row of the database against the rule and repairs those that are not as it says, in one transaction
     * (the one under way, if any).
     *
     * @returns how many rows of each kind were repaired, and the objects whose openness that changed
     */
    review(): Promise<Review> {
      return runAsSystem(() =>
        strapi.db.transaction(async ({ trx }) => {
          const knex = trx as unknown as Knex;
          const sweeps = {
            base: await bases(knex, null),
            resource: await resources(knex, 'all'),
            collection: await collections(knex, 'all'),
            'tag-category': await tagCategories(knex, 'all'),
            tag: await tags(knex, 'all'),
          };
          const kinds = Object.keys(sweeps) as (keyof typeof sweeps)[];
          return {
            repaired: Object.fromEntries(kinds.map((kind) => [kind, sweeps[kind].repaired])),
            changed: kinds.flatMap((kind) => changed(sweeps[kind])),
          };
        }),
      ) as unknown as Promise<Review>;
    },

    /** As {@link review}; returns how many rows had to be repaired. */
    async reconcile(): Promise<number> {
      const { repaired } = await this.review();
      return Object.values(repaired).reduce((sum, count) => sum + count, 0);
    },
  };
};
