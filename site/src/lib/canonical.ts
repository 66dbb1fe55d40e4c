/** The absolute address of a path of this site; an address that is already absolute stays as it is. */
export function canonicalAddress(path: string, site: URL): string {
  const address = new URL(path, site.origin);
  return address.href.replace(/\/$/, address.pathname === '/' ? '/' : '');
}
