import type { Core } from '@strapi/strapi';
import type { CountedKind } from '../../../contracts';
import { byAmount } from '../domain/series';
import { countedUids, COUNTER, JOB } from '../names';
import { countMoved, seams } from '../seams';
import { inTransaction } from '../tables';

interface PendingRow {
  id: number;
  object_kind: CountedKind;
  object_id: string;
  pending: number;
}

/** Counters taken in one transaction. */
const BATCH = 500;

interface Options {
  between?: () => Promise<void>;
  tellAnyway?: boolean;
}

/** The key of the journal entry that makes lists follow, once per consolidation. */
const LISTS = 'lists';

/** Brings the views counted since the last time into the `viewCount` of their objects, on all rows of each. */
export const consolidation = ({ strapi }: { strapi: Core.Strapi }) => {
  const { journal } = seams(strapi);

  /**
   * One transaction: the counters are held, the objects' counts grow, the counters are settled, the journal is told. Whatever
   * stops it leaves all four as they were.
   *
   * @returns how many counters were settled
   */
  const settle = (job: string): Promise<number> =>
    journal().transaction(() =>
      inTransaction(strapi, async ({ of, raw }) => {
        const rows = (await of(COUNTER)
          .where('pending', '>', 0)
          .orderBy('id')
          .limit(BATCH)
          .forUpdate()
          .select('id', 'object_kind', 'object_id', 'pending')) as PendingRow[];
        if (rows.length === 0) return 0;
        const moved = new Set<string>();
        for (const [kind, uid] of Object.entries(countedUids)) {
          const added = new Map<string, number>();
          for (const row of rows) {
            if (row.object_kind !== kind) continue;
            added.set(row.object_id, (added.get(row.object_id) ?? 0) + row.pending);
            moved.add(row.object_id);
          }
          for (const [amount, ids] of byAmount(added)) {
            await of(uid)
              .whereIn('document_id', ids)
              .update({ view_count: raw('coalesce(??, 0) + ?', ['view_count', amount]) });
          }
        }
        const ids = rows.map(({ id }) => id);
        await of(COUNTER).whereIn('id', ids).update({ pending: 0 });
        await of(JOB).where({ name: job }).update({ lists_due: true });
        await journal().append([...moved].map(countMoved));
        return rows.length;
      }),
    );

  /** Tells lists that counts moved since they were last told, if they did or must be told anyway. */
  const tellLists = (job: string, anyway: boolean): Promise<void> =>
    journal().transaction(() =>
      inTransaction(strapi, async ({ of }) => {
        const settled = of(JOB).where({ name: job, lists_due: true }).update({ lists_due: false });
        const due = (await settled) as unknown as number;
        if (due > 0 || anyway) await journal().append([countMoved(LISTS)]);
      }),
    );

  return {
    /**
     * Settles all that is pending, a batch at a time.
     *
     * @param job name of the row that remembers whether lists are due
     * @param options `between` is called between two batches: throwing there stops the run, and loses nothing
     * @returns how many counters were settled
     */
    async run(job: string, { between = async () => undefined, tellAnyway = false }: Options = {}): Promise<number> {
      let settled = 0;
      for (;;) {
        const count = await settle(job);
        settled += count;
        if (count < BATCH) break;
        await between();
      }
      await tellLists(job, tellAnyway);
      return settled;
    },
  };
};
