import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { tableOf, UIDS, type Knex } from '../database/tables';
import { standing, type Where } from './models';

const FILE = 'plugin::upload.file';
const FILE_LINK = 'plugin::files.file-link';
/** Read by Strapi to know who asks, before it knows. */
export const PANEL_ACCOUNT = 'admin::user';

/** What people keep from some of those who see the object: told to administrators only. */
const WITHHELD = new Set(['contactEmail']);

/** Made by people, or closed to everyone: admin roles other than super administrators write none of it. */
export function closedToPanel(uid: string): boolean {
  const is = standing(uid);
  return is === 'governed' || (is === 'closed' && uid !== PANEL_ACCOUNT);
}

/**
 * What admin roles other than super administrators read as the public does, on top of their permissions: what belongs to people,
 * its components (the panel reads them by row id, and their relations lead anywhere), files, and what is closed to everyone.
 */
export const readAsPublicInPanel = (uid: string) =>
  closedToPanel(uid) || standing(uid) === 'component' || standing(uid) === 'file';

/** The files such roles are shown: those put in the library from the panel, while nothing shows them, and those the public may read. */
export function filesOfPanel(strapi: Core.Strapi): Where {
  const knex = strapi.db.connection as unknown as Knex;
  const links = tableOf(strapi, FILE_LINK);
  const shownBy = (kind: string, uid: string, open: Record<string, unknown>) =>
    knex(`${links} as l`)
      .join(`${tableOf(strapi, uid)} as o`, 'o.document_id', 'l.object_id')
      .where({ 'l.object_kind': kind, 'l.version': 'published', ...open })
      .select('l.file_id');
  const unlinked = knex(tableOf(strapi, FILE)).whereNotIn('id', knex(links).select('file_id')).select('id');
  const readable = unlinked.union([
    ...(['resource', 'base', 'collection'] as const).map((kind) => shownBy(kind, UIDS[kind], { 'o.open': true })),
    shownBy('member', UIDS.member, { 'o.active': true, 'o.profile_visibility': 'public' }),
  ]);
  return { id: { $in: readable } };
}

const names = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.split(':')[0]!];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(names);
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...(typeof inner === 'object' ? names(inner) : [])]);
};

/** @throws ValidationError when a query filters or sorts by what is withheld: its answer would tell it letter by letter */
export function refuseWithheld({ where, orderBy }: { where?: unknown; orderBy?: unknown }): void {
  const name = [...names(where), ...names(orderBy)].find((asked) => WITHHELD.has(asked));
  if (name !== undefined) throw new errors.ValidationError(`Invalid key ${name}`);
}

/** Takes what is withheld off rows that were read, and off those read with them. */
export function withhold(result: unknown): void {
  if (typeof result !== 'object' || result === null) return;
  for (const [key, inner] of Object.entries(result)) {
    if (WITHHELD.has(key)) delete (result as Record<string, unknown>)[key];
    else withhold(inner);
  }
}
