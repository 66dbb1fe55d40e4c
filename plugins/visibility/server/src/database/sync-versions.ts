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
  for (const relation of RELATIONS) {
    const link = linkTable(strapi, UIDS.resource, relation);
    const linked = (await knex(link.table).whereIn(link.from, [from['id'], to['id']] as number[])) as Row[];
    const of = (row: Row) => linked.filter((entry) => entry[link.from] === row['id']);
    const targets = (row: Row) =>
      of(row)
        .map((entry) => Number(entry[link.to]))
        .sort((left, right) => left - right);
    if (JSON.stringify(targets(from)) === JSON.stringify(targets(to))) continue;
    await knex(link.table)
      .where(link.from, to['id'] as number)
      .delete();
    const copies = of(from).map(({ id: _id, ...entry }) => ({ ...entry, [link.from]: to['id'] }));
    if (copies.length) await knex(link.table).insert(copies);
  }
}
