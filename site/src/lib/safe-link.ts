/** An address a member wrote, fit for `href`: http(s) and mailto only; undefined otherwise. */
export function safeLink(address: string | null | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The site an address belongs to, as people name it: `numerique-en-communs.fr`. */
export function siteName(address: string): string {
  const link = safeLink(address);
  return link ? new URL(link).hostname.replace(/^www\./, '') : '';
}
