import { isWayIn } from './private-pages.ts';

/** Characters a browser drops or rewrites when it reads an address: with them `/\t/evil.example` leaves the site. */
const unsafe = /[\u0000-\u0020\u007f-\u00a0\\\u2028\u2029]/;

const placeholder = 'https://local.invalid';

/**
 * Keeps a return address only when it certainly stays on this site.
 *
 * @param candidate what came in the address or the form (`?suivant=`), untrusted
 * @param fallback where to go otherwise
 * @returns a path with its query, starting with exactly one slash; never a scheme, a host or a fragment
 */
export function localPath(candidate: string | null | undefined, fallback = '/etabli'): string {
  if (!candidate || candidate.length > 500 || unsafe.test(candidate)) return fallback;
  if (!candidate.startsWith('/') || candidate.startsWith('//')) return fallback;
  if (!URL.canParse(candidate, placeholder)) return fallback;
  const url = new URL(candidate, placeholder);
  if (url.origin !== placeholder) return fallback;
  // `/.//evil.example` only becomes `//evil.example` once its dots are resolved.
  if (url.pathname.startsWith('//')) return fallback;
  if (isWayIn(url.pathname)) return fallback;
  return url.pathname + url.search;
}

/** The sign-in address that brings back to `path` afterwards. */
export function signInAddress(path: string): string {
  return `/connexion?suivant=${encodeURIComponent(localPath(path))}`;
}
