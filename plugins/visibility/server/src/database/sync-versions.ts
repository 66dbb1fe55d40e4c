import type { Core } from '@strapi/strapi';
import { linkTable, tableOf, UIDS, type Knex } from './tables';

/** What a resource keeps for the document and not for one of its versions. */
const COLUMNS = ['visibility', 'hidden_at', 'hidden_reason', 'binned_at'] as const;
const RELATIONS = [
  'base',
  'creator',
  'contributors',
  'exceptionMembers',
  'exceptionActorTypes',
  'exceptionTerritories',
  'binnedBy',
] as const;

type Relation = (typeof RELATIONS)[number];
type Row = Record<string, unknown>;

/**
 * Copies what belongs to the document from one row of a resource to its other, so that a change of audience or of people
 * acts at once on the published version and publishes no pending edit.
 *
 * @param truth the row that was just written
 */
export async function syncDocumentAttributes(
  strapi: Core.Strapi,
  knex: Knex,
  documentId: string,
  truth: 'draft' | 'published',
) {
  const table = tableOf(strapi, UIDS.resource);
  const rows = (await knex(table)
    .where('document_id', documentId)
    .select('id', 'published_at', ...COLUMNS)) as Row[];
  const draft = rows.find((row) => row['published_at'] === null);
  const published = rows.find((row) => row['published_at'] !== null);
  if (!draft || !published) return;
  const [from, to] = truth === 'draft' ? [draft, published] : [published, draft];

  if (COLUMNS.some((column) => from[column] !== to[column])) {
    await knex(table)
      .where('id', to['id'] as number)
      .update(Object.fromEntries(COLUMNS.map((column) => [column, from[column]])));
  }
  for (const relation of await differing(strapi, knex, Number(from['id']), Number(to['id']))) {
    const link = linkTable(strapi, UIDS.resource, relation);
    const truths = (await knex(link.table).where(link.from, from['id'] as number)) as Row[];
    await knex(link.table)
      .where(link.from, to['id'] as number)
      .delete();
    const copies = truths.map(({ id: _id, ...entry }) => ({ ...entry, [link.from]: to['id'] }));
    if (copies.length) await knex(link.table).insert(copies);
  }
}

/** The relations in which two rows of a resource do not name the same targets: asked of all at once, since most writes change none. */
async function differing(strapi: Core.Strapi, knex: Knex, one: number, other: number): Promise<Relation[]> {
  const [first, ...rest] = RELATIONS.map((relation) => {
    const { table, from, to } = linkTable(strapi, UIDS.resource, relation);
    const name = knex.raw('cast(? as varchar(40)) as relation', [relation]);
    return knex(table).whereIn(from, [one, other]).select(name, `${from} as owner`, `${to} as target`);
  });
  const linked = (await first!.unionAll(rest)) as { relation: string; owner: number; target: number }[];
  const targets = (relation: Relation, owner: number) =>
    linked
      .filter((link) => link.relation === relation && Number(link.owner) === owner)
      .map(({ target }) => Number(target))
      .sort((left, right) => left - right)
      .join();
  return RELATIONS.filter((relation) => targets(relation, one) !== targets(relation, other));
}
