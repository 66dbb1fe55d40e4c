/** Slugs of the former versions of the charter: `charte-2025-01`. */
const formerCharter = /^charte-(\d{4}-\d{2})$/;

/** The version of the charter a page holds, when it is a former one. */
export const charterVersionOf = (slug: string): string | undefined => formerCharter.exec(slug)?.[1];

/** The slug of the page that holds a former version of the charter. */
export const charterSlug = (version: string): string => `charte-${version}`;

/** The address of an editorial page. */
export function pagePath(slug: string): string {
  const version = charterVersionOf(slug);
  return version ? `/charte/${version}` : `/${slug}`;
}
