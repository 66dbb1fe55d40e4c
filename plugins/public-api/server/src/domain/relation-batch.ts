/** The arguments of one nested relation, as Strapi's query layer understands them. */
export type RelationQuery = Readonly<Record<string, unknown>>;

interface Window {
  offset: number;
  limit: number | undefined;
}

/**
 * Separates what is asked of the database once for all parents from the page to cut for each parent: a limit in the shared
 * query would cut the whole batch, not each list.
 */
export function splitWindow(query: RelationQuery = {}): { shared: RelationQuery; window: Window } {
  const { limit, offset, start, ...shared } = query as { limit?: number; offset?: number; start?: number };
  return {
    shared,
    window: { offset: offset ?? start ?? 0, limit: limit === undefined || limit < 0 ? undefined : limit },
  };
}

/** Cuts a to-many relation to its page; anything else is given back as it is. */
export function cutWindow<T>(value: T, { offset, limit }: Window): T {
  if (!Array.isArray(value)) return value;
  return value.slice(offset, limit === undefined ? undefined : offset + limit) as T;
}

/** Two nested reads with the same key can share one statement. */
export const batchKey = (uid: string, field: string, shared: RelationQuery): string =>
  JSON.stringify([uid, field, shared]);
