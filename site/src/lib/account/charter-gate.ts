import type { AstroGlobal } from 'astro';
import { localPath } from '../session/local-path.ts';

/** The part of a page's context that leads to the charter. */
export type GatedPage = Pick<AstroGlobal, 'locals' | 'redirect' | 'request' | 'rewrite' | 'url'>;

const charterPage = '/compte/charte';

/** The address of the charter to accept, which brings back to `path` afterwards. */
export const charterAddress = (path: string): string => `${charterPage}?suivant=${encodeURIComponent(localPath(path))}`;

/**
 * Leads to the charter a member has to accept first. What they were sending is kept in the page, to be sent again once they have.
 *
 * @param fields the text of the form that was being sent; a file has to be sent again
 */
export function keepForCharter(
  page: GatedPage,
  fields: Array<[name: string, value: string]>,
): Response | Promise<Response> {
  const here = page.url.pathname + page.url.search;
  if (page.request.method !== 'POST' || fields.length === 0) return page.redirect(charterAddress(here), 303);
  page.locals.keptForm = { action: here, fields };
  // A new request: the one under way has already been read.
  const cookie = page.request.headers.get('cookie') ?? '';
  return page.rewrite(new Request(new URL(charterPage, page.url), { headers: { cookie } }));
}
