import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { View } from '../../../contracts';
import { counts } from '../domain/audience';
import { parisDay } from '../domain/day';
import { markOf, type Visitor } from '../domain/mark';
import { COUNTER, MARK, SALT } from '../names';
import { seams } from '../seams';
import { inTransaction, tableOf, type Tables } from '../tables';

export interface Viewing extends View, Visitor {
  /** Who reads, by the rule; undefined: an anonymous reader. */
  viewer: object | undefined;
}

export const views = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * The salt of a day, drawn by whoever comes first, of all the processes. The write comes first: on SQLite a transaction that began
   * by reading would be refused its write when another process has written meanwhile.
   */
  async function saltOf({ of }: Tables, day: string): Promise<string> {
    const drawn = randomBytes(32).toString('base64url');
    await of(SALT).insert({ day, salt: drawn }).onConflict(['day']).ignore();
    const { salt } = (await of(SALT).where({ day }).first('salt')) as { salt: string };
    return salt;
  }

  return {
    /**
     * Counts a view of a page, once per visitor, object and day. What the reader may not see is not counted, nor is the work
     * of those who look at their own.
     *
     * @param now ms since 1970
     * @returns whether it was counted: for tests, never for the visitor
     */
    async record({ viewer, kind, id, network, userAgent }: Viewing, now: number = Date.now()): Promise<boolean> {
      const guard = seams(strapi).guard();
      const sight = await guard.explain(viewer, kind, id);
      if (!counts(kind, sight?.decision ?? null)) return false;
      const everyone = await guard.explain(undefined, kind, id);
      const isPublic = everyone?.decision.seen === true;
      const day = parisDay(now);
      return inTransaction(strapi, async (tables) => {
        const mark = markOf(await saltOf(tables, day), { network, userAgent }, { kind, id });
        const inserted = (await tables
          .of(MARK)
          .insert({ day, mark })
          .onConflict(['mark'])
          .ignore()
          .returning('id')) as unknown[];
        if (inserted.length === 0) return false;
        const table = tableOf(strapi, COUNTER);
        const added = { count: 1, pending: isPublic ? 1 : 0 };
        await tables
          .of(COUNTER)
          .insert({ day, object_kind: kind, object_id: id, audience: isPublic ? 'public' : 'private', ...added })
          .onConflict(['day', 'object_kind', 'object_id', 'audience'])
          .merge({
            count: tables.raw('??.?? + ?', [table, 'count', added.count]),
            pending: tables.raw('??.?? + ?', [table, 'pending', added.pending]),
          });
        return true;
      });
    },

    /**
     * Destroys the salts and marks of the days before: what was hashed with them can no longer be tried.
     *
     * @param now ms since 1970
     */
    async forgetPastDays(now: number = Date.now()): Promise<void> {
      const today = parisDay(now);
      await inTransaction(strapi, async ({ of }) => {
        await of(SALT).where('day', '<', today).delete();
        await of(MARK).where('day', '<', today).delete();
      });
    },
  };
};

export type Views = ReturnType<typeof views>;
