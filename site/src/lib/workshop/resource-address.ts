import { z } from 'zod';
import { cmsUrl } from '../environment.ts';

/** The slug in the address of a resource of this site, pasted whole or in part; null for anything else. */
export function slugOfAddress(address: string, siteUrl: string): string | null {
  if (!URL.canParse(address.trim(), siteUrl)) return null;
  const url = new URL(address.trim(), siteUrl);
  if (url.origin !== new URL(siteUrl).origin) return null;
  return /^\/ressources\/([\w-]{1,130})(?:\/|$)/.exec(url.pathname)?.[1] ?? null;
}

const answer = z.object({ data: z.object({ resources: z.array(z.object({ documentId: z.string() })) }) });

/**
 * The documentId of the resource an address leads to, among those this person may see.
 *
 * @returns '' when it leads to none: what is hidden and what doesn't exist are the same
 */
export async function resourceAtAddress(address: string, siteUrl: string, token: string | null): Promise<string> {
  const slug = slugOfAddress(address, siteUrl);
  if (slug === null) return '';
  try {
    const response = await fetch(`${cmsUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({
        query:
          'query ($slug: String!) { resources(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) { documentId } }',
        variables: { slug },
      }),
      signal: AbortSignal.timeout(8_000),
    });
    return answer.parse(await response.json()).data.resources[0]?.documentId ?? '';
  } catch {
    return '';
  }
}
