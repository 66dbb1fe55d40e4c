const safeMethods = new Set(['GET', 'HEAD']);

/** The origin of an `Origin` or `Referer` header; null when it isn't an address (`null`, empty, broken). */
function originOf(value: string): string | null {
  return URL.canParse(value) ? new URL(value).origin : null;
}

/**
 * Whether a request may change something: reading always passes, anything else must come from this site's own pages.
 *
 * Browsers say where a request comes from in `Sec-Fetch-Site`; older ones, and plain HTTP outside localhost, only
 * send `Origin` or `Referer`. A request with none of the three is refused: no browser sends a form that way.
 *
 * @param request method and headers, whatever the body (JSON and plain forms alike)
 * @param siteUrl the public address of the site (`PUBLIC_SITE_URL`), never deduced from the request's Host
 */
export function mayChange(request: { method: string; headers: Headers }, siteUrl: string): boolean {
  if (safeMethods.has(request.method.toUpperCase())) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const source = request.headers.get('origin') ?? request.headers.get('referer');
  return source !== null && originOf(source) === new URL(siteUrl).origin;
}
