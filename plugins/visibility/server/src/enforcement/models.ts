import { currentRows, filterFor, toWhere, type FilteredKind, type Viewer } from '../domain';

export type Where = Record<string, unknown>;

/** Models whose rows each reader sees or not, by the rule. */
const GOVERNED: Readonly<Record<string, FilteredKind>> = {
  'api::base.base': 'base',
  'api::resource.resource': 'resource',
  'api::collection.collection': 'collection',
  'api::member.member': 'member',
  'api::tag.tag': 'tag',
  'api::tag-category.tag-category': 'tag',
};

const published: Where = { publishedAt: { $notNull: true } };

/** Models everyone reads, with the condition on their rows. */
const OPEN: Readonly<Record<string, () => Where>> = {
  'api::page.page': () => published,
  'api::text-block.text-block': () => ({}),
  'api::changelog-entry.changelog-entry': () => published,
  'api::glossary-entry.glossary-entry': () => published,
  'api::home-page.home-page': () => published,
  'api::banner.banner': () => ({ ...published, ...currentRows(new Date()) }),
};

/** Components shown between two dates: nobody reads before its time what the editorial team prepares. */
const TIMED_COMPONENTS = new Set(['home.featured-block']);

/** A file is read through the object that shows it, never by itself. */
const FILE = 'plugin::upload.file';

/** Accounts never leave the server; profiles are another model. */
const ACCOUNTS = new Set(['plugin::users-permissions.user', 'admin::user']);

/** What Strapi needs to read for itself while it serves a request. */
const STRAPI =
  /^(strapi|admin)::|^plugin::(users-permissions|upload|i18n|content-releases|review-workflows|content-manager|email|graphql)\./;

export const NO_ROW: Where = Object.freeze({ id: { $in: [] } });

export type Standing = 'governed' | 'open' | 'component' | 'file' | 'strapi' | 'closed';

/** How a model is treated when someone reads it. What is not known is closed. */
export function standing(uid: string): Standing {
  if (Object.hasOwn(GOVERNED, uid)) return 'governed';
  if (Object.hasOwn(OPEN, uid)) return 'open';
  if (uid === FILE) return 'file';
  if (ACCOUNTS.has(uid)) return 'closed';
  if (!uid.includes('::')) return 'component';
  return STRAPI.test(uid) ? 'strapi' : 'closed';
}

/** The condition a viewer's reads of a model carry, or `null` when there is none. */
export function conditionOn(uid: string, viewer: Viewer): Where | null {
  switch (standing(uid)) {
    case 'governed':
      return toWhere(filterFor(viewer, GOVERNED[uid]!));
    case 'open':
      return OPEN[uid]!();
    case 'closed':
      return NO_ROW;
    case 'component':
      return TIMED_COMPONENTS.has(uid) ? currentRows(new Date()) : null;
    default:
      return null;
  }
}

/** Models nobody writes but the system, after a guard. */
export const isOurs = (uid: string) => {
  const is = standing(uid);
  return is === 'governed' || is === 'open' || is === 'closed';
};
