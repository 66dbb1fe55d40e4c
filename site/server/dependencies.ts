import type { FollowedEntry } from '@labase/publication/follower';

/** A page which depends on this key is stale after any change. */
export const everything = 'list:everything';

/** What every page shows around its content: a change of it makes the whole store stale, without haste. */
export const frameKeys: ReadonlySet<string> = new Set(['list:banners', 'footer:footer', 'list:text-blocks']);

/**
 * What counts all that is public depends on this key. It follows no single publication; what is withdrawn must leave its counts at
 * once, though: such a page is then forgotten, and drawn again when somebody asks for it.
 */
export const withdrawals = 'list:withdrawals';

const counted: ReadonlySet<string> = new Set(['resource', 'base', 'collection', 'member']);

/** `base` → `bases`, `tag-category` → `tag-categories` */
const plural = (kind: string): string => (kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`);

/**
 * The dependency keys a journal entry makes stale: the object (`resource:<id>`), the list of all objects of its kind, those not yet
 * listed too (`list:resources`), and the lists it stands in or stood in (`resources@base:<id>`). A count of views that moved concerns
 * the page of its object and no list; lists which show counts are told once for all of them.
 */
export function keysOf({
  kind,
  objectKind,
  objectId,
  related,
}: Pick<FollowedEntry, 'kind' | 'objectKind' | 'objectId' | 'related'>): string[] {
  if (objectKind === 'views') return objectId === 'lists' ? ['list:views', everything] : [`views:${objectId}`];
  const objects = plural(objectKind);
  return [
    `${objectKind}:${objectId}`,
    `list:${objects}`,
    ...related.map((list) => `${objects}@${list}`),
    ...(kind === 'withdrawn' && counted.has(objectKind) ? [withdrawals] : []),
    everything,
  ];
}

/** Reads the internal header `x-page-depends`. A storable page that declares nothing depends on everything. */
export function parseDependencies(header: string | undefined): string[] {
  const keys = [...new Set((header ?? '').split(/[\s,]+/).filter(Boolean))];
  return keys.length > 0 ? keys : [everything];
}
