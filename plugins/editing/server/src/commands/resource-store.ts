import type { Core } from '@strapi/strapi';
import { documents, resourceUid, type Row } from '../seams/documents';
import { inJournal } from '../seams/journal';
import { holdingRows } from '../seams/row-lock';
import { asSystem } from '../seams/rule';
import { contentsPopulate, type ContentRow } from '../views/content-view';
import { unknown } from './refusals';

export interface SectionRow {
  id?: number;
  key: string;
  title: string;
  foldable: boolean;
}

/** A row of a resource, draft or published, with all that the commands read. */
export type ResourceRow = Row & {
  slug: string;
  title: string;
  revision: number;
  visibility: 'inherit' | 'public' | 'private' | 'restricted';
  licenceScope: 'whole' | 'per-content';
  firstPublishedAt: unknown;
  publishedAt: unknown;
  sections: SectionRow[];
  contents: ContentRow[];
  base: (Row & { visibility: 'public' | 'private' | 'restricted' }) | null;
};

const tagFields = ['slug', 'name', 'code'];

const populate = {
  image: true,
  sections: true,
  contents: contentsPopulate,
  base: { fields: ['slug', 'title', 'visibility'] },
  tags: { fields: tagFields, populate: { category: { fields: ['slug'] } } },
  territories: { fields: tagFields },
  licence: { fields: tagFields },
  sources: { populate: { member: { fields: ['firstName', 'lastName'] }, occupation: { fields: tagFields } } },
  creditedBases: { fields: ['slug', 'title'] },
};

/** The draft, or the published version; null when there is none. */
export function loadResource(
  strapi: Core.Strapi,
  documentId: string,
  status: 'draft' | 'published',
): Promise<ResourceRow | null> {
  return asSystem(strapi, () =>
    documents(strapi, resourceUid).findOne({ documentId, status, populate }),
  ) as Promise<ResourceRow | null>;
}

/** @throws NotFoundError when the resource is gone */
export async function loadDraft(strapi: Core.Strapi, documentId: string): Promise<ResourceRow> {
  const draft = await loadResource(strapi, documentId, 'draft');
  if (!draft) throw unknown();
  return draft;
}

/** The few columns that tell a published version from its draft. */
export function publishedVersion(strapi: Core.Strapi, documentId: string): Promise<Row | null> {
  return asSystem(strapi, () =>
    documents(strapi, resourceUid).findOne({
      documentId,
      status: 'published',
      fields: ['slug', 'title', 'revision', 'firstPublishedAt', 'contentUpdatedAt'],
    }),
  );
}

/**
 * Runs a command on a resource alone: in one transaction, holding its rows, so that two commands sent at once follow one another
 * and the second reads what the first wrote.
 */
export async function alone<Result>(
  strapi: Core.Strapi,
  documentId: string,
  run: () => Promise<Result>,
): Promise<Result> {
  return asSystem(strapi, () => inJournal(strapi, () => holdingRows(strapi, documentId, run)));
}

/**
 * Changes the draft: loads it under the lock, asks `change` for the attributes to write, writes them with the next revision.
 * The published version is left alone.
 */
export async function changeDraft<Result>(
  strapi: Core.Strapi,
  documentId: string,
  change: (draft: ResourceRow) => Promise<{ data: Record<string, unknown>; result: Result }>,
): Promise<Result> {
  return alone(strapi, documentId, async () => {
    const draft = await loadDraft(strapi, documentId);
    const { data, result } = await change(draft);
    await documents(strapi, resourceUid).update({
      documentId,
      status: 'draft',
      data: { ...data, revision: (draft.revision ?? 0) + 1 },
    });
    return result;
  });
}

/** Changes what belongs to the document, at once for both versions and without counting as an edit of the draft. */
export async function changeDocument(
  strapi: Core.Strapi,
  documentId: string,
  data: Record<string, unknown>,
): Promise<void> {
  await documents(strapi, resourceUid).update({ documentId, status: 'draft', data });
}
