import type { Core } from '@strapi/strapi';
import { resourceUid } from '../seams/documents';
import { inJournal } from '../seams/journal';

/** Set by publishing alone; a form that sends them back must not change them. */
const stamps = ['firstPublishedAt', 'contentUpdatedAt'] as const;

const withoutStamps = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !stamps.some((stamp) => stamp === name)));

/**
 * Dates every publication of a resource, from whichever door. The dates go on the draft just before it is copied, so that both
 * versions tell the same.
 */
export function registerPublicationStamps(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== resourceUid) return next();
    const parameters = context.params as { documentId?: string; data?: Record<string, unknown> };
    if (context.action === 'update' && parameters.data) parameters.data = withoutStamps(parameters.data);
    const { documentId } = parameters;
    if (context.action !== 'publish' || !documentId) return next();
    return inJournal(strapi, async () => {
      const now = new Date();
      const draft = { documentId, publishedAt: null };
      await strapi.db.query(resourceUid).updateMany({ where: draft, data: { contentUpdatedAt: now } });
      await strapi.db
        .query(resourceUid)
        .updateMany({ where: { ...draft, firstPublishedAt: null }, data: { firstPublishedAt: now } });
      return next();
    }) as unknown as ReturnType<typeof next>;
  });
}
