import type { FollowedEntry } from '@labase/publication/follower';

/** A page which depends on this key is stale after any change. */
export const everything = 'list:everything';

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
