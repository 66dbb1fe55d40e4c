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

/** One relation of one row, as a resolver asks for it. */
export interface RelationRead {
  readonly id: number;
  readonly field: string;
  readonly shared: RelationQuery;
}

/** Two reads of one row with the same key are the same read. */
export const readKey = ({ id, field, shared }: RelationRead): string => JSON.stringify([id, field, shared]);

/** Rows read together with some of their relations, for these of the reads (by their rank). */
export interface RelationBatch {
  readonly ids: readonly number[];
  readonly relations: Readonly<Record<string, RelationQuery>>;
  readonly ranks: readonly number[];
}

/**
 * Groups reads into few batches. A batch asks one thing of each relation, and the same relations of each of its rows: nothing is read that
 * nobody asked for.
 */
export function batchesOf(reads: readonly RelationRead[]): RelationBatch[] {
  const byRelation = Map.groupBy(reads.keys(), (rank) => readKey({ ...reads[rank]!, id: 0 }));
  const batches = new Map<string, RelationBatch>();
  for (const ranks of byRelation.values()) {
    const { field, shared } = reads[ranks[0]!]!;
    const ids = [...new Set(ranks.map((rank) => reads[rank]!.id))].sort((one, other) => one - other);
    let key = ids.join();
    // The same relation asked in two ways goes into two batches.
    while (batches.get(key)?.relations[field]) key += '+';
    const batch = batches.get(key);
    batches.set(key, {
      ids,
      relations: { ...batch?.relations, [field]: shared },
      ranks: [...(batch?.ranks ?? []), ...ranks],
    });
  }
  return [...batches.values()];
}
