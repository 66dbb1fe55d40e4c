/**
 * Tells the CMS the address of the person's machine, with the proof that the site says so: to the CMS everyone comes from the site.
 * Without either, nothing is told.
 */
export function visitorHeaders(address: string | undefined, secret: string | undefined): Record<string, string> {
  return address && secret ? { 'x-visitor-address': address, 'x-visitor-proof': secret } : {};
}
