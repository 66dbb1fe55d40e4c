/**
 * What a page shows, for the page store (docs/architecture.md, "The page store"). Keys are declared by the data layer while it loads a
 * page, in the page's frontmatter: headers leave before components are rendered.
 */

/**
 * A key of the journal: one object (`resource:<documentId>`), a whole list (`list:resources`), or the objects that stand in the list of
 * another (`resources@base:<documentId>`: those which enter or leave it too).
 */
export type DependencyKey = `${string}:${string}`;

export interface PageRecord {
  keys: Set<DependencyKey>;
  /** The page said that everybody may read it. */
  declaredPublic: boolean;
  /** Something on the page was read with somebody's rights. */
  personal: boolean;
  /** Something the page should show could not be read. */
  incomplete: boolean;
}

interface Carrier {
  page?: PageRecord;
}

/** Beyond this many keys the header would be too long: the page then depends on everything. */
export const maximumKeys = 1000;

/** The key of a page that any change makes stale. */
export const everything: DependencyKey = 'list:everything';

const recordOf = (locals: Carrier): PageRecord =>
  (locals.page ??= { keys: new Set(), declaredPublic: false, personal: false, incomplete: false });

/** Declares that the page shows these objects or lists. */
export function dependsOn(locals: Carrier, ...keys: DependencyKey[]): void {
  for (const key of keys) recordOf(locals).keys.add(key);
}

/** Declares that the page reads the same for everybody, so that it may be stored. */
export function publicPage(locals: Carrier): void {
  recordOf(locals).declaredPublic = true;
}

/** Declares that the page was read with a session or a share link: it will never be stored, whatever else it declares. */
export function personalPage(locals: Carrier): void {
  recordOf(locals).personal = true;
}

/** Declares that something is missing from the page for now: it is served, not stored. */
export function incompletePage(locals: Carrier): void {
  recordOf(locals).incomplete = true;
}

/** Headers that tell the page store what the page shows and whether it may keep it. */
export function dependencyHeaders(locals: Carrier): Record<string, string> {
  const { keys, declaredPublic, personal, incomplete } = recordOf(locals);
  const listed = keys.size > maximumKeys ? [everything] : [...keys];
  return {
    ...(listed.length > 0 ? { 'x-page-depends': listed.join(',') } : {}),
    ...(declaredPublic && !personal && !incomplete ? { 'x-page-store': 'public' } : {}),
  };
}
