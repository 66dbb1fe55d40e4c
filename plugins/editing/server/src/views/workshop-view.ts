import type { Core } from '@strapi/strapi';
import type { BaseSummary, BinView, ResourceSummary, WorkshopView } from '../../../contracts/views';
import { stateOf } from '../domain/audience';
import { baseUid, documents, instant, related, resourceUid, type Row } from '../seams/documents';
import { allowedActions, asSystem, editableResources, may, type Viewer } from '../seams/rule';
import { baseActionNames, rolesOf } from './base-view';

const pageSize = 50;
const most = 1_000;

type Member = Viewer & { readonly memberId: string };

async function publishedRevisions(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await documents(strapi, resourceUid).findMany({
    status: 'published',
    filters: { documentId: { $in: ids } },
    fields: ['revision'],
    limit: most,
  });
  return new Map(rows.map((row) => [row.documentId, Number(row.revision)]));
}

const summary = (
  row: Row,
  published: ReadonlyMap<string, number>,
  viewer: Member,
  seenBases: ReadonlySet<string>,
): ResourceSummary => {
  const base = related(row.base);
  return {
    id: row.documentId,
    slug: String(row.slug),
    title: String(row.title),
    base:
      base && seenBases.has(base.documentId)
        ? {
            id: base.documentId,
            slug: String(base.slug),
            title: String(base.title),
            visibility: base.visibility as BaseSummary['visibility'],
          }
        : null,
    state: stateOf(Number(row.revision), published.get(row.documentId) ?? null),
    visibility: row.visibility as ResourceSummary['visibility'],
    mine: related(row.creator)?.documentId === viewer.memberId,
    updatedAt: instant(row.updatedAt) ?? '',
  };
};

async function baseSummaries(strapi: Core.Strapi, viewer: Member): Promise<BaseSummary[]> {
  const rows = await documents(strapi, baseUid).findMany({
    filters: { documentId: { $in: viewer.reach.teamBases }, binnedAt: { $null: true } },
    fields: ['slug', 'title', 'visibility'],
    sort: ['title:asc'],
    limit: most,
  });
  const roles = await rolesOf(strapi, viewer.memberId);
  const editable = editableResources(strapi, viewer);
  const summaries: BaseSummary[] = [];
  for (const row of rows) {
    const id = row.documentId;
    if (!(await may(strapi, viewer, 'base.see', id)).seen) continue;
    const ofBase = { base: { documentId: id }, binnedAt: { $null: true } };
    const count = (status: string, filters: object) =>
      documents(strapi, resourceUid).count({ status, filters: { $and: [ofBase, filters] } });
    const all = await count('draft', editable);
    // The team reads all that is published but what moderation hides, which is left to those who may edit it.
    const publishedCount = await count('published', { $or: [{ hiddenAt: { $null: true } }, editable] });
    const publishedEditable = await count('published', editable);
    summaries.push({
      id,
      slug: String(row.slug),
      title: String(row.title),
      visibility: row.visibility as BaseSummary['visibility'],
      role: roles.get(id) ?? null,
      may: await allowedActions(strapi, viewer, ['base', id], baseActionNames),
      publishedCount,
      draftCount: all - publishedEditable,
    });
  }
  return summaries;
}

/** What a member works on: their bases, and the resources they may edit, the last changed first. */
export function workshopView(strapi: Core.Strapi, viewer: Member, page: number): Promise<WorkshopView> {
  return asSystem(strapi, async () => {
    const filters = editableResources(strapi, viewer);
    const total = await documents(strapi, resourceUid).count({ status: 'draft', filters });
    const rows = await documents(strapi, resourceUid).findMany({
      status: 'draft',
      filters,
      fields: ['slug', 'title', 'revision', 'visibility', 'updatedAt'],
      populate: { base: { fields: ['slug', 'title', 'visibility'] }, creator: { fields: ['slug'] } },
      sort: ['updatedAt:desc', 'documentId:asc'],
      start: (page - 1) * pageSize,
      limit: pageSize,
    });
    const seenBases = new Set<string>();
    for (const row of rows) {
      const base = related(row.base)?.documentId;
      if (base && !seenBases.has(base) && (await may(strapi, viewer, 'base.see', base)).seen) seenBases.add(base);
    }
    const published = await publishedRevisions(
      strapi,
      rows.map((row) => row.documentId),
    );
    return {
      bases: await baseSummaries(strapi, viewer),
      resources: rows.map((row) => summary(row, published, viewer, seenBases)),
      page,
      pageCount: Math.max(1, Math.ceil(total / pageSize)),
      total,
      binCount: (await binView(strapi, viewer)).items.length,
    };
  });
}

/** What the member could take out of the bin. */
export function binView(strapi: Core.Strapi, viewer: Member): Promise<BinView> {
  return asSystem(strapi, async () => {
    const binned = { $notNull: true };
    const byName = [...(await rolesOf(strapi, viewer.memberId)).keys()];
    const created = { creator: { documentId: viewer.memberId } };
    const options = { fields: ['title', 'binnedAt'], sort: ['binnedAt:desc'], limit: most };
    const bases = await documents(strapi, baseUid).findMany({
      ...options,
      filters: { binnedAt: binned, documentId: { $in: byName } },
    });
    const resources = await documents(strapi, resourceUid).findMany({
      ...options,
      status: 'draft',
      filters: { binnedAt: binned, $or: [{ base: { documentId: { $in: byName } } }, created] },
    });
    const items: BinView['items'] = [];
    for (const [kind, action, rows] of [
      ['base', 'base.restore', bases],
      ['resource', 'resource.restore', resources],
    ] as const)
      for (const row of rows)
        if ((await may(strapi, viewer, action, row.documentId)).allowed)
          items.push({
            kind,
            id: row.documentId,
            title: String(row.title),
            binnedAt: instant(row.binnedAt) ?? '',
            mayRestore: true,
          });
    return { items: items.toSorted((left, right) => right.binnedAt.localeCompare(left.binnedAt)) };
  });
}
