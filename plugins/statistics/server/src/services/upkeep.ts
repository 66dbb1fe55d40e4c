import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { JOB } from '../names';
import { seams } from '../seams';
import { inTransaction } from '../tables';
import { consolidation } from './consolidation';
import { snapshots } from './snapshots';

const UPKEEP = 'upkeep';
const LEASE_MS = 60_000;

/** What is done now and then, by one process of all: forget past days, bring counts to their objects, record the day's numbers. */
export const upkeep = ({ strapi }: { strapi: Core.Strapi }) => {
  const owner = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number | null> | undefined;

  const hold = (): Promise<boolean> =>
    inTransaction(strapi, async ({ of }) => {
      const now = Date.now();
      const first = { name: UPKEEP, lease_until: 0, lists_due: false };
      await of(JOB).insert(first).onConflict(['name']).ignore();
      const held = await of(JOB)
        .where({ name: UPKEEP })
        .where((free) => free.where({ lease_owner: owner }).orWhere('lease_until', '<', now))
        .update({ lease_owner: owner, lease_until: now + LEASE_MS });
      return (held as unknown as number) === 1;
    });

  const release = () =>
    inTransaction(strapi, async ({ of }) => {
      await of(JOB).where({ name: UPKEEP, lease_owner: owner }).update({ lease_owner: null, lease_until: 0 });
    });

  const keepHold = async () => {
    if (!(await hold())) throw new Error('Another process took the upkeep of statistics over');
  };

  async function work(): Promise<number | null> {
    if (!(await hold())) return null;
    try {
      await seams(strapi).views().forgetPastDays();
      // The statistics page shows the numbers of a new day even when nobody came.
      const isNewDay = await snapshots({ strapi }).take();
      return await consolidation({ strapi }).run(UPKEEP, { between: keepHold, tellAnyway: isNewDay });
    } finally {
      await release();
    }
  }

  const service = {
    /**
     * Does all there is to do now.
     *
     * @returns how many counters were settled, or null when another process is at it
     */
    run(): Promise<number | null> {
      running ??= work().finally(() => {
        running = undefined;
      });
      return running;
    },

    /** The same, for a clock: a failure is told and tried again at the next stroke. */
    async tick(): Promise<void> {
      await service
        .run()
        .catch((error: Error) => strapi.log.warn(`Upkeep of statistics: ${error.message}; tried again later`));
    },

    start(minutes: number): void {
      timer = setInterval(() => void service.tick(), minutes * 60_000).unref();
    },

    async stop(): Promise<void> {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
  return service;
};

export type Upkeep = ReturnType<typeof upkeep>;
