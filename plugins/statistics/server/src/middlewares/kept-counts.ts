import type { Core, Modules } from '@strapi/strapi';
import { countedUids } from '../names';

const counted = new Set<string>(Object.values(countedUids));

/**
 * `viewCount` is written by the consolidation alone: a form of the admin panel sends back the count it was shown, which may have
 * grown since; a copy begins at zero.
 */
export function keepCounts(_strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return (context, next) => {
    if (!counted.has(context.uid)) return next();
    const params = context.params as { data?: Record<string, unknown> };
    if (context.action === 'clone') params.data = { ...params.data, viewCount: 0 };
    else if (params.data && 'viewCount' in params.data) {
      const { viewCount: _sentBack, ...data } = params.data;
      params.data = data;
    }
    return next();
  };
}
