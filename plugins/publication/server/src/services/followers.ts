import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { FollowerRegistration, FollowerStatus, StoreReport } from '../../../contracts';
import { lagSeconds } from '../domain/lag';
import { FOLLOWER, JOURNAL } from '../names';
import { seams } from '../seams';

export interface FollowerRow {
  id: number;
  name: string;
  journal: string | null;
  cursor: number;
  nudgeUrl: string | null;
  active: boolean;
  awaited: boolean;
  lastSeenAt: string | null;
  lastError: string | null;
  attempts: number | null;
  report: StoreReport | null;
}

/** How often a wait looks at the cursors again, in ms: another CMS process may be the one told of the progress. */
const LOOK_EVERY_MS = 20;

export const followers = ({ strapi }: { strapi: Core.Strapi }) => {
  const { asSystem, journal } = seams(strapi);
  const query = () => strapi.db.query(FOLLOWER);
  const now = () => new Date().toISOString();

  const find = (name: string): Promise<FollowerRow | null> => asSystem(() => query().findOne({ where: { name } }));
  const update = (name: string, data: Record<string, unknown>) =>
    asSystem(() => query().updateMany({ where: { name }, data }));

  /** Creates the row when missing. Two processes may try at once: the unique name lets one of them win. */
  async function ensure(name: string, data: Record<string, unknown>): Promise<void> {
    if (await find(name)) return;
    try {
      await asSystem(() => query().create({ data: { name, cursor: 0, active: true, awaited: false, ...data } }));
    } catch (error) {
      if (!(await find(name))) throw error;
    }
  }

  return {
    find,
    ensure,

    /** What a follower living elsewhere says of itself: where it is, how to nudge it, whether to wait for it. */
    async register(name: string, { store, ...registration }: FollowerRegistration): Promise<void> {
      const seen = { awaited: true, lastSeenAt: now(), lastError: null, attempts: 0 };
      const data = { ...registration, ...seen, ...(store && { report: store }) };
      await ensure(name, data);
      await update(name, data);
    },

    async advance(name: string, cursor: number, journalId?: string): Promise<void> {
      await update(name, {
        cursor,
        lastSeenAt: now(),
        lastError: null,
        attempts: 0,
        ...(journalId && { journal: journalId }),
      });
    },

    async failed(name: string, error: string, attempts: number): Promise<void> {
      await update(name, { lastError: error.slice(0, 250), attempts });
    },

    list: (): Promise<FollowerRow[]> => asSystem(() => query().findMany({ orderBy: { name: 'asc' } })),

    /**
     * A page store that will not return is no longer waited for. One that is only slow says so again at its next heartbeat.
     *
     * @returns false when no page store has that name
     */
    async deactivate(name: string): Promise<boolean> {
      const { count } = await asSystem(() =>
        query().updateMany({ where: { name, awaited: true }, data: { active: false } }),
      );
      return count > 0;
    },

    /** Every follower with its lag, for operators. */
    async lag(): Promise<FollowerStatus[]> {
      const head = await journal().head();
      const all = await this.list();
      return Promise.all(
        all.map(async ({ name, cursor, active, awaited, lastSeenAt, lastError, attempts, report }) => {
          const behind = { id: { $gt: cursor } };
          const count = cursor < head ? await asSystem(() => strapi.db.query(JOURNAL).count({ where: behind })) : 0;
          const oldest = count
            ? await asSystem(() => strapi.db.query(JOURNAL).findOne({ where: behind, orderBy: { id: 'asc' } }))
            : null;
          return {
            name,
            cursor,
            active,
            awaited,
            lastSeenAt: lastSeenAt && new Date(lastSeenAt).toISOString(),
            lastError,
            attempts: attempts ?? 0,
            lagEntries: count,
            lagSeconds: lagSeconds(oldest && new Date(oldest.at).toISOString(), Date.now()),
            store: report,
          };
        }),
      );
    },

    /**
     * Waits until every active page store has passed `seq`.
     *
     * @returns false when one of them had not within `timeoutMs`
     */
    async waitUntilPassed(seq: number, { timeoutMs = 5000 }: { timeoutMs?: number } = {}): Promise<boolean> {
      const end = Date.now() + timeoutMs;
      for (;;) {
        const late = await asSystem(() =>
          query().count({ where: { awaited: true, active: true, cursor: { $lt: seq } } }),
        );
        if (late === 0) return true;
        if (Date.now() >= end) return false;
        await sleep(LOOK_EVERY_MS);
      }
    },
  };
};
