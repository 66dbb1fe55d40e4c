import type { Core } from '@strapi/strapi';
import type { Desk, DeskEntry } from '../../../contracts/desk';
import { baseUid, documents, instant, resourceUid, text, type Row } from '../seams/documents';

const pageUid = 'api::page.page';
const shown = 6;
/** More than a team leaves waiting, and more rows than it changed lately. */
const most = 500;

type Dated = (row: Row) => string | null;

const entryOf =
  (model: string, kind: string, at: Dated) =>
  (row: Row): DeskEntry => ({ id: row.documentId, model, title: text(row.title) ?? 'Sans titre', kind, at: at(row) });

const firstOf = (entries: DeskEntry[]): Desk['toPublish'] => ({
  total: entries.length,
  entries: entries.slice(0, shown),
});

const mostRecentFirst = (one: DeskEntry, other: DeskEntry) => (other.at ?? '').localeCompare(one.at ?? '');

/** The drafts last changed that readers do not see as they are: never published, or changed since. */
async function waiting(
  strapi: Core.Strapi,
  uid: string,
  filters: object,
  changed: (draft: Row, published: Row) => boolean,
): Promise<Row[]> {
  const drafts = await documents(strapi, uid).findMany({
    status: 'draft',
    filters,
    sort: ['updatedAt:desc'],
    limit: most,
  });
  const published = await documents(strapi, uid).findMany({
    status: 'published',
    filters: { documentId: { $in: drafts.map(({ documentId }) => documentId) } },
    limit: most,
  });
  const seen = new Map(published.map((row) => [row.documentId, row]));
  return drafts.filter((draft) => {
    const version = seen.get(draft.documentId);
    return version === undefined || changed(draft, version);
  });
}

const byRevision = (draft: Row, published: Row) => Number(draft.revision ?? 0) > Number(published.revision ?? 0);
const milliseconds = (row: Row) => Date.parse(instant(row.updatedAt) ?? '');
/** Publishing writes both rows, one after the other. */
const byDate = (draft: Row, published: Row) => milliseconds(draft) - milliseconds(published) > 1000;

/** What the editorial team has to do, read as whoever asks. */
export async function deskView(strapi: Core.Strapi): Promise<Desk> {
  const official = { base: { official: { $eq: true }, binnedAt: { $null: true } }, binnedAt: { $null: true } };
  const [bases, resources, pages, reviewed, published] = await Promise.all([
    documents(strapi, baseUid).findMany({
      filters: { official: { $eq: true }, binnedAt: { $null: true } },
      sort: ['createdAt:asc'],
      limit: 1,
    }),
    waiting(strapi, resourceUid, official, byRevision),
    waiting(strapi, pageUid, {}, byDate),
    documents(strapi, resourceUid).findMany({
      status: 'draft',
      filters: { $and: [official, { reviewDate: { $lte: new Date().toISOString().slice(0, 10) } }] },
      sort: ['reviewDate:asc'],
      limit: most,
    }),
    documents(strapi, resourceUid).findMany({
      status: 'published',
      filters: official,
      sort: ['contentUpdatedAt:desc'],
      limit: shown,
    }),
  ]);
  const changed: Dated = (row) => instant(row.updatedAt);
  const toPublish = [
    ...resources.map(entryOf(resourceUid, 'Ressource', changed)),
    ...pages.map(entryOf(pageUid, 'Page', changed)),
  ].sort(mostRecentFirst);
  const [base] = bases;
  return {
    officialBase: base ? { id: base.documentId, title: String(base.title) } : null,
    toPublish: firstOf(toPublish),
    toReview: firstOf(reviewed.map(entryOf(resourceUid, 'Ressource', (row) => text(row.reviewDate)))),
    lastPublished: firstOf(published.map(entryOf(resourceUid, 'Ressource', (row) => instant(row.contentUpdatedAt)))),
  };
}
