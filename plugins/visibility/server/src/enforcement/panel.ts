import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { tableOf, UIDS, type Knex } from '../database/tables';
import type { Viewer } from '../domain';
import { FILE, filesShown } from './panel-files';
import { conditionOn, standing, type Where } from './models';

/** Read by Strapi to know who asks, before it knows. */
const PANEL_ACCOUNT = 'admin::user';
const FOLDER = 'plugin::upload.folder';

/** What people keep from some of those who see the object: told to administrators only. */
const WITHHELD = new Set(['contactEmail']);

/** Made by people, or closed to everyone: written in the panel by administrators, and by the editorial team after a guard. */
export function closedToPanel(uid: string): boolean {
  const is = standing(uid);
  return is === 'governed' || (is === 'closed' && uid !== PANEL_ACCOUNT);
}

/** The media library: files and the folders that count them. */
export const isLibrary = (uid: string) => uid === FILE || uid === FOLDER;

/**
 * What accounts of the panel that are no administrators read by the rule, on top of their permissions: what belongs to people,
 * its components (the panel reads them by row id, and their relations lead anywhere), the library, and what is closed to everyone.
 */
export const isRuledInPanel = (uid: string) => closedToPanel(uid) || standing(uid) === 'component' || isLibrary(uid);

/**
 * Drafts that say what is published, of resources everyone may see: what the content manager offers to choose from are drafts.
 * A draft with a pending edit is none of them.
 */
function echoes(strapi: Core.Strapi): Where {
  const knex = strapi.db.connection as unknown as Knex;
  const resources = tableOf(strapi, UIDS.resource);
  const rows = knex(`${resources} as d`)
    .join(`${resources} as p`, 'p.document_id', 'd.document_id')
    .whereNull('d.published_at')
    .where('p.open', true)
    .whereRaw('d.updated_at <= p.updated_at')
    .select('d.id');
  return { id: { $in: rows } };
}

/** The condition each model carries, for somebody who reads in the panel. */
export function conditionInPanel(strapi: Core.Strapi, viewer: Viewer, uid: string, inLibrary: boolean): Where | null {
  // Whoever writes the home page works on blocks that are not shown yet.
  if (uid === PANEL_ACCOUNT || standing(uid) === 'component') return null;
  if (uid === FILE && inLibrary) return filesShown(strapi, viewer);
  const condition = conditionOn(uid, viewer);
  return uid === UIDS.resource && viewer.editor && condition ? { $or: [condition, echoes(strapi)] } : condition;
}

const SCALARS_OF_FOLDER = new Set(['id', 'documentId', 'path', 'pathId', 'name']);
const FOLDERS = new Set(['folder', 'parent']);
const isOperator = (key: string) => key.startsWith('$');

/**
 * The library is filtered by the folder something is in, and by nothing it leads to: what else is in a folder, or shows a file,
 * would be told letter by letter.
 *
 * @throws ValidationError on a filter that leads elsewhere
 */
export function refuseHopsOfLibrary(where: unknown, isRelation: (key: string) => boolean, inFolder = false): void {
  if (typeof where !== 'object' || where === null) return;
  if (Array.isArray(where)) {
    for (const part of where) refuseHopsOfLibrary(part, isRelation, inFolder);
    return;
  }
  if (Object.getPrototypeOf(where) !== Object.prototype) return;
  for (const [key, value] of Object.entries(where)) {
    if (isOperator(key)) refuseHopsOfLibrary(value, isRelation, inFolder);
    else if (inFolder ? !SCALARS_OF_FOLDER.has(key) : isRelation(key) && !FOLDERS.has(key))
      throw new errors.ValidationError(`Invalid key ${key}`);
    else refuseHopsOfLibrary(value, isRelation, inFolder || FOLDERS.has(key));
  }
}

const LIBRARY_POPULATED = new Set(['folder', 'parent', 'children', 'files', 'createdBy', 'updatedBy']);

/**
 * What the library reads along with its rows are folders, and the number of what they hold: what shows a file, and anything filtered or sorted
 * on the way, would be told letter by letter.
 *
 * @throws ValidationError on a populate that leads elsewhere, or that filters
 */
export function refusePopulateOfLibrary(populate: unknown): void {
  if (populate === undefined || populate === null || typeof populate === 'boolean') return;
  if (typeof populate === 'string') return refusePopulateOfLibrary([populate]);
  if (Array.isArray(populate)) {
    for (const path of populate) for (const key of String(path).split('.')) refusePopulated(key);
    return;
  }
  for (const [key, value] of Object.entries(populate)) {
    refusePopulated(key);
    if (typeof value !== 'object' || value === null) continue;
    const asked = value as Readonly<Record<string, unknown>>;
    const other = Object.keys(asked).find((name) => !['populate', 'select', 'count'].includes(name));
    if (other !== undefined) throw new errors.ValidationError(`Invalid key ${other}`);
    refusePopulateOfLibrary(asked['populate']);
  }
}

function refusePopulated(key: string): void {
  if (!LIBRARY_POPULATED.has(key)) throw new errors.ValidationError(`Invalid key ${key}`);
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
