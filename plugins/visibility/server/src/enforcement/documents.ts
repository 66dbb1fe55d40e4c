import { errors } from '@strapi/utils';
import type { Core, Modules } from '@strapi/strapi';
import { currentReader } from '../context';
import { isOurs } from './models';

const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);

/** Readers are served published versions only, whatever they ask; they write nothing through the document service. */
export function enforceOnDocuments(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (currentReader(strapi).kind !== 'viewer') return next();
    if (!READS.has(context.action)) {
      if (isOurs(context.uid)) throw new errors.ForbiddenError('Ask the guard, then write as the system');
      return next();
    }
    // Also for a type without drafts: relations it populates follow the status asked for.
    const {
      publicationFilter: _filter,
      hasPublishedVersion: _has,
      ...params
    } = context.params as Record<string, unknown>;
    context.params = { ...params, status: 'published' } as typeof context.params;
    return next();
  };
}
