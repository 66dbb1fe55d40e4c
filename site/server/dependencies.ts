import type { FollowedEntry } from '@labase/publication/follower';

/** A page which depends on this key is stale after any change. */
export const everything = 'list:everything';

/** What every page shows around its content: a change of it makes the whole store stale, without haste. */
export const frameKeys: ReadonlySet<string> = new Set(['list:banners', 'footer:footer', 'list:text-blocks']);

/** List pages show any object of the kind, those not yet listed too. */
const lists: Record<string, string> = {
  resource: 'list:resources',
  base: 'list:bases',
  collection: 'list:collections',
  member: 'list:members',
  tag: 'list:tags',
  'tag-category': 'list:tag-categories',
  page: 'list:pages',
  'text-block': 'list:text-blocks',
  'changelog-entry': 'list:changelog-entries',
  'glossary-entry': 'list:glossary-entries',
  'home-page': 'list:home-pages',
  banner: 'list:banners',
};

/** The dependency keys a journal entry makes stale. */
export function keysOf({ objectKind, objectId }: Pick<FollowedEntry, 'objectKind' | 'objectId'>): string[] {
  const list = lists[objectKind];
  return [`${objectKind}:${objectId}`, ...(list ? [list] : []), everything];
}

/** Reads the internal header `x-page-depends`. A storable page that declares nothing depends on everything. */
export function parseDependencies(header: string | undefined): string[] {
  const keys = [...new Set((header ?? '').split(/[\s,]+/).filter(Boolean))];
  return keys.length > 0 ? keys : [everything];
}
