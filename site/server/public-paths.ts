import { personalSegments } from '../src/lib/session/private-pages.ts';

/**
 * The allow-list of the page store: the addresses whose page is the same for everybody. Everything else is rendered on
 * demand and never stored.
 */

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** `?page=2` to `?page=999`: the first page has no number, and nobody reads further. */
const page = '(?:\\?page=(?:[2-9]|[1-9]\\d{1,2}))?';

const patterns = [
  /^\/$/,
  new RegExp(`^/(?:ressources|bases|collections)${page}$`),
  new RegExp(`^/ressources/${slug}$`),
  new RegExp(`^/ressources/${slug}\\?vue=grille$`),
  new RegExp(`^/ressources/${slug}/documents$`),
  new RegExp(`^/bases/${slug}(?:/equipe)?$`),
  new RegExp(`^/bases/${slug}/(?:ressources|collections)${page}$`),
  new RegExp(`^/(?:collections|membres)/${slug}${page}$`),
  /^\/thematiques$/,
  new RegExp(`^/thematiques/${slug}(?:/${slug})?${page}$`),
  /^\/charte\/\d{4}-\d{2}$/,
  /^\/statistiques(?:\/[a-z]+(?:-[a-z]+)*\.csv)?$/,
  /^\/(?:sitemap(?:-[a-z0-9]+)?\.xml|robots\.txt)$/,
  /^\/\.well-known\/security\.txt$/,
];

/** One segment: the editorial team's pages, whatever their slug, and the lists of the site. */
const singleSegment = new RegExp(`^/(${slug})$`);

/**
 * First segments of what is never stored: pages of one person, forms, errors, and what is not a page. A page must also say by itself
 * that it reads the same for everybody: this list only keeps a mistake there from being one of the store too.
 */
export const reservedSegments: ReadonlySet<string> = new Set([
  ...personalSegments,
  '403',
  '404',
  '410',
  '500',
  '503',
  'admin',
  'api',
  'assets',
  'fichiers',
  'graphql',
  'membres',
]);

/** Longer than any address the site makes. */
const longest = 250;

/**
 * The key under which the page of a request target is stored, or null when it must not be. A key is the target itself:
 * there is one spelling per page, and any other (`//`, `%2e`, a trailing slash or dot, an unknown parameter, an upper
 * case letter) is refused rather than normalised, so that two spellings can never be taken for one another.
 */
export function storeKey(target: string): string | null {
  if (target.length > longest) return null;
  if (patterns.some((pattern) => pattern.test(target))) return target;
  const segment = singleSegment.exec(target)?.[1];
  return segment !== undefined && !reservedSegments.has(segment) ? target : null;
}

/**
 * Whether a stale page is rendered again at once, so that its next reader waits for nothing. Not so the further pages of lists, which
 * any change in the list shifts and few people read, nor site maps, which read every object.
 */
export const isRenderedAhead = (key: string): boolean => !/\?page=\d+$|\.xml$/.test(key);

/**
 * The file, relative to the store, which holds the page of a key: readable, so that another server can serve the folder.
 *
 * @throws Error when the key is not one of the allow-list
 */
export function pageFile(key: string): string {
  if (storeKey(key) === null) throw new Error(`Not a public path: ${key}`);
  if (key === '/') return 'index.html';
  const [path, query] = key.slice(1).split('?');
  if (/\.(?:csv|xml|txt)$/.test(path!)) return path!;
  return query ? `${path}~${query.replace('=', '-')}.html` : `${path}.html`;
}
