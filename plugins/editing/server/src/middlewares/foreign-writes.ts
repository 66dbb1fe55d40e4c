import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { loadResource } from '../commands/resource-store';
import { completeParts, countAsEdit } from '../domain/foreign-write';
import { withSlug } from '../domain/server-filled';
import { slugKey } from '../domain/slug';
import { resourceUid } from '../seams/documents';
import { asSystem } from '../seams/rule';

type Data = Record<string, unknown>;

const newSlugKey = () => slugKey(randomBytes);

const draftRevision = (strapi: Core.Strapi, documentId: string): Promise<{ revision: number | null } | null> =>
  asSystem(strapi, () =>
    strapi.db.query(resourceUid).findOne({ where: { documentId, publishedAt: null }, select: ['id', 'revision'] }),
  );

async function completedUpdate(strapi: Core.Strapi, documentId: string, data: Data): Promise<Data> {
  const row = await draftRevision(strapi, documentId);
  if (!row) return data;
  const stored = row.revision ?? 0;
  const draft =
    data.contents && Number(data.revision ?? 0) <= stored ? await loadResource(strapi, documentId, 'draft') : null;
  const revisions = new Map(
    draft?.contents.map(({ __component, id, revision }) => [`${__component}:${id}`, revision] as const),
  );
  return countAsEdit(data, stored, revisions);
}

/** Completes what the admin panel, seeds and imports write: slugs, keys of contents, revisions. */
export function registerForeignWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const parameters = context.params as { documentId?: string; data?: Data };
    const { data, documentId } = parameters;
    if (!data) return next();
    if (context.action === 'create') parameters.data = withSlug(context.uid, data, newSlugKey);
    if (context.uid !== resourceUid) return next();
    if (context.action === 'create' || context.action === 'update')
      parameters.data = completeParts(parameters.data ?? data, randomUUID);
    if (context.action === 'update' && documentId && parameters.data)
      parameters.data = await completedUpdate(strapi, documentId, parameters.data);
    return next();
  });
}
