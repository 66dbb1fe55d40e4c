/**
 * The one closed schema of rich text: what the editors offer, what the server keeps, what a page may have to draw.
 * A page owns h1 and h2; what people write starts at h3.
 */
export const headingLevels = [3, 4, 5] as const;

export const blockTags = ['h3', 'h4', 'h5', 'p', 'ul', 'ol', 'li', 'blockquote', 'hr'] as const;

export const inlineTags = ['strong', 'em', 'a', 'br'] as const;

export const allowedTags: readonly string[] = [...blockTags, ...inlineTags];

/** What other editors and word processors paste, and what it becomes here. */
export const tagEquivalents: Readonly<Record<string, string>> = { b: 'strong', i: 'em', h1: 'h3', h2: 'h3', h6: 'h5' };

export const linkProtocols = ['http', 'https', 'mailto'] as const;

/** On every link: the opened page learns neither the window nor the address it was opened from; search engines learn it is a member's. */
export const linkRel = 'noopener noreferrer ugc';

export const maximumLinkLength = 2_000;

/**
 * The address of a link as it may be kept, normalised, or `undefined` when it must not be a link:
 * anything that isn't an absolute http, https or mailto address.
 */
export function acceptableLink(address: string | null | undefined): string | undefined {
  if (!address || address.length > maximumLinkLength) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (!linkProtocols.some((protocol) => url.protocol === `${protocol}:`)) return undefined;
  return url.href.length > maximumLinkLength ? undefined : url.href;
}
