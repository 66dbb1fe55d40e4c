import type { Core } from '@strapi/strapi';
import { viewers } from '../services/viewers';
import { currentReader } from '../context';
import { ANONYMOUS, type Viewer } from '../domain';

const loaded = new WeakMap<object, Viewer>();

/**
 * Who reads in the admin panel, when the rule holds for them: the editorial team, or, for any other role that is not the
 * administrator's, an anonymous reader. `null` elsewhere. Loaded once a request.
 */
export async function panelViewer(strapi: Core.Strapi): Promise<Viewer | null> {
  const reader = currentReader(strapi);
  if (reader.kind !== 'panel') return null;
  const ctx = strapi.requestContext.get();
  if (!reader.editor || !ctx) return ANONYMOUS;
  // The viewer and not its promise: see flagged-bases.ts.
  const viewer = loaded.get(ctx) ?? (await viewers({ strapi }).load(null, { editor: true }));
  loaded.set(ctx, viewer);
  return viewer;
}
