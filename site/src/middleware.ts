import type { MiddlewareHandler } from 'astro';
import { dependencyHeaders, personalPage } from './lib/dependencies.ts';
import { loadFrame } from './lib/frame.ts';
import { crossSiteRefusal } from './lib/session/cross-site-refusal.ts';
import { siteUrl } from './lib/environment.ts';
import { signInAddress } from './lib/session/local-path.ts';
import { isPersonal, needsSession } from './lib/session/private-pages.ts';
import { isShareAddress, shareTokens } from './lib/session/share-links.ts';
import { mayChange } from './lib/session/same-origin.ts';
import { sessionToken } from './lib/session/session.ts';

/** A response passed on from elsewhere has locked headers: it is copied then. */
function withHeaders(response: Response, headers: Record<string, string>): Response {
  try {
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  } catch {
    const copy = new Headers(response.headers);
    for (const [name, value] of Object.entries(headers)) copy.set(name, value);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers: copy });
  }
}

/** Everything but files for machines (site map, robots). */
const hasFrame = (pathname: string): boolean => !/\.\w+$/.test(pathname);

/**
 * Before each page: refuses changes asked from elsewhere, opens the établi to signed-in people only, and hands the session to
 * the page. After it: says what may be kept, by whom.
 */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const { request, url, cookies, locals } = context;
  if (!mayChange(request, siteUrl())) return crossSiteRefusal();

  const token = sessionToken(cookies);
  locals.session = token === null ? null : { token };
  locals.links = shareTokens(cookies);
  if (needsSession(url.pathname) && token === null) {
    const back = request.method === 'GET' ? url.pathname + url.search : url.pathname;
    return new Response(null, { status: 303, headers: { location: signInAddress(back), 'cache-control': 'no-store' } });
  }

  const changing = request.method !== 'GET' && request.method !== 'HEAD';
  const opened = locals.links.length > 0;
  const personal = token !== null || opened || changing || isPersonal(url.pathname);
  if (personal) personalPage(locals);
  // Beside the page's own data; awaited before the headers, which say whether the page may be stored.
  const frame = hasFrame(url.pathname) ? loadFrame(locals) : undefined;
  const response = await next();
  await frame;
  return withHeaders(response, {
    ...(personal && { 'cache-control': 'private, no-store' }),
    ...((opened || isShareAddress(url.pathname)) && { 'x-robots-tag': 'noindex, nofollow' }),
    // The token is in the address: no page that follows may be told of it.
    ...(isShareAddress(url.pathname) && { 'referrer-policy': 'no-referrer' }),
    ...dependencyHeaders(locals),
  });
};
