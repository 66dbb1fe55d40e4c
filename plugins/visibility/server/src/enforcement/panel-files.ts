import type { Core } from '@strapi/strapi';
import { tableOf, UIDS, type Knex } from '../database/tables';
import type { Viewer } from '../domain';
import type { Where } from './models';

export const FILE = 'plugin::upload.file';
const FILE_LINK = 'plugin::files.file-link';

const CHILDREN = ['resource', 'collection'] as const;

/** The links of files to what shows them, as sub-queries of the database. */
function linksOf(strapi: Core.Strapi, { reach }: Viewer) {
  const knex = strapi.db.connection as unknown as Knex;
  const links = tableOf(strapi, FILE_LINK);
  const showing = (kind: 'base' | 'resource' | 'collection' | 'member') =>
    knex(`${links} as l`)
      .join(`${tableOf(strapi, UIDS[kind])} as o`, 'o.document_id', 'l.object_id')
      .where('l.object_kind', kind);

  /** By bases the editorial team reads whole, and by all they contain; `live`: not what moderation hides. */
  const within = (bases: readonly string[], column: 'l.file_id' | 'l.id', live: boolean) => [
    showing('base')
      .whereIn('o.document_id', [...bases])
      .whereNull('o.binned_at')
      .modify((query) => void (live && query.whereNull('o.hidden_at')))
      .select(column),
    ...CHILDREN.map((kind) =>
      showing(kind)
        .whereIn('o.base_key', [...bases])
        .whereIn('o.gate', live ? ['live'] : ['live', 'hidden', 'base-hidden'])
        .select(column),
    ),
  ];
  const inPublic = () => [
    ...(['base', ...CHILDREN] as const).map((kind) =>
      showing(kind).where({ 'l.version': 'published', 'o.open': true }).select('l.file_id'),
    ),
    showing('member')
      .where({ 'l.version': 'published', 'o.active': true, 'o.profile_visibility': 'public' })
      .select('l.file_id'),
  ];
  const editable = (column: 'l.file_id' | 'l.id') => within(reach.officialBases, column, false);
  const files = () => knex(tableOf(strapi, FILE)).select('id');
  const unlinked = () => files().whereNotIn('id', knex(links).select('file_id'));
  return { knex, links, within, inPublic, editable, files, unlinked };
}

/** Files such accounts are shown: those put in the library from the panel while nothing shows them, and those of what they see. */
export function filesShown(strapi: Core.Strapi, viewer: Viewer): Where {
  const { unlinked, inPublic, within, editable } = linksOf(strapi, viewer);
  const shown = unlinked().union([
    ...inPublic(),
    ...within(viewer.reach.flaggedBases, 'l.file_id', true),
    ...editable('l.file_id'),
  ]);
  return { id: { $in: shown } };
}

/** Files such accounts may change, remove or show somewhere: shown by nothing, or by what they may edit and nothing else. */
export function filesHeld(strapi: Core.Strapi, viewer: Viewer): Where {
  const { knex, links, unlinked, editable, files } = linksOf(strapi, viewer);
  const [first, ...others] = editable('l.id');
  const elsewhere = knex(links)
    .whereNot('object_kind', 'upload')
    .whereNotIn('id', first!.union(others))
    .select('file_id');
  const [one, ...more] = editable('l.file_id');
  const held = unlinked().union([files().whereIn('id', one!.union(more)).whereNotIn('id', elsewhere)]);
  return { id: { $in: held } };
}
