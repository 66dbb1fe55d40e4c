import type { Core } from '@strapi/strapi';
import type { View } from '../../../contracts';
import { COUNTER, SNAPSHOT } from '../names';
import { inTransaction } from '../tables';
import type { Census } from './snapshots';

const CHUNK = 100;

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );

/** Brings in what was counted elsewhere or earlier: another instance, the demo. */
export const history = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Whether any view was ever counted here. */
  isEmpty: (): Promise<boolean> =>
    inTransaction(strapi, async ({ of }) => ((await of(COUNTER).limit(1).select('id')) as unknown[]).length === 0),

  /**
   * Adds public views of days that were not counted here; a day already known for an object is left as it is. They reach the
   * objects at the next consolidation.
   */
  async addViews(days: readonly (View & { day: string; count: number })[]): Promise<void> {
    await inTransaction(strapi, async ({ of }) => {
      for (const some of chunks(days)) {
        const rows = some.map(({ day, kind, id, count }) => ({
          day,
          object_kind: kind,
          object_id: id,
          audience: 'public',
          count,
          pending: count,
        }));
        await of(COUNTER).insert(rows).onConflict(['day', 'object_kind', 'object_id', 'audience']).ignore();
      }
    });
  },

  /** Adds the numbers of days that were not recorded here. */
  async addSnapshots(days: readonly (Census & { day: string })[]): Promise<void> {
    await inTransaction(strapi, async ({ of }) => {
      for (const some of chunks(days)) await of(SNAPSHOT).insert(some).onConflict(['day']).ignore();
    });
  },
});

export type History = ReturnType<typeof history>;
