import { cmsUrl } from '../environment';
import { readTyped } from './typed-query';

export type Run = { ok: true; answer: string } | { ok: false; field: 'query' | 'variables'; message: string };

/** Longest time an answer is waited for, in milliseconds. */
const patience = 8_000;

/**
 * Runs a query somebody typed, as an anonymous reader: it opens nothing that the public address of the API does not, and the CMS
 * holds it to the same limits.
 *
 * @param query a GraphQL document
 * @param variables a JSON object, or nothing
 */
export async function runQuery(query: string, variables: string): Promise<Run> {
  const typed = readTyped(query, variables);
  if (!typed.ok) return typed;
  try {
    const response = await fetch(new URL('/graphql', cmsUrl()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables: typed.variables }),
      signal: AbortSignal.timeout(patience),
    });
    return { ok: true, answer: JSON.stringify(await response.json(), null, 2) };
  } catch {
    return { ok: false, field: 'query', message: 'L’API ne répond pas. Réessayez dans quelques instants.' };
  }
}
