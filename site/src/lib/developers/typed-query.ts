/** Longest query taken, in characters. */
export const longestQuery = 10_000;

export type Typed =
  { ok: true; variables: Record<string, unknown> } | { ok: false; field: 'query' | 'variables'; message: string };

const wrong = (field: 'query' | 'variables', message: string): Typed => ({ ok: false, field, message });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Checks what was typed before it is sent: a query, and variables which are a JSON object (empty: none). */
export function readTyped(query: string, variables: string): Typed {
  if (query.trim() === '') return wrong('query', 'Écrivez une requête GraphQL, ou partez d’un exemple.');
  if (query.length > longestQuery)
    return wrong('query', `Raccourcissez la requête : ${longestQuery} caractères au plus.`);
  if (variables.trim() === '') return { ok: true, variables: {} };
  const value = parsed(variables);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong('variables', 'Corrigez les variables : un objet JSON, par exemple { "page": 1 }.');
  return { ok: true, variables: value as Record<string, unknown> };
}
