import type { Core } from '@strapi/strapi';
import type { NewEntry } from '../domain/changes';
import { seams, type Schedule } from '../seams';

const TICK_MS = 5_000;
const BANNER = 'api::banner.banner';
const HOME = 'api::home-page.home-page';

interface Row extends Schedule {
  documentId: string;
}

/**
 * Journals what begins or ends by itself: a banner, a block of the home page. What is remembered is the last instant at which
 * changes were told, in the database: after a stop, those it missed are told; of N processes, one tells each of them.
 */
export const scheduler = ({ strapi }: { strapi: Core.Strapi }) => {
  const { journal, schedule, asSystem } = seams(strapi);
  const store = strapi.store({ type: 'plugin', name: 'publication', key: 'schedule' });
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function toldUntil(): Promise<Date | null> {
    const kept = await store.get({});
    return typeof kept === 'string' ? new Date(kept) : null;
  }

  /** What is published and has dates; few rows, and none on most days. */
  async function changes(after: Date, now: Date): Promise<NewEntry[]> {
    const published = { publishedAt: { $notNull: true } };
    const banners = (await strapi.db.query(BANNER).findMany({ where: published })) as Row[];
    const homes = (await strapi.db.query(HOME).findMany({ where: published, populate: { blocks: true } })) as (Row & {
      blocks?: Schedule[];
    })[];
    const changed = (one: Schedule) => schedule().changesBetween(one, after, now);
    const entry = (objectKind: 'banner' | 'home-page', objectId: string): NewEntry => ({
      kind: 'changed',
      objectKind,
      objectId,
      cause: 'schedule',
      public: true,
      related: [],
    });
    return [
      ...banners.filter(changed).map(({ documentId }) => entry('banner', documentId)),
      ...homes
        .filter(({ blocks }) => (blocks ?? []).some(changed))
        .map(({ documentId }) => entry('home-page', documentId)),
    ];
  }

  /** Tells what changed since the last time something did. */
  async function tick(now = new Date()): Promise<void> {
    await asSystem(async () => {
      const after = await toldUntil();
      if (after && (await changes(after, now)).length === 0) return;
      await journal().transaction(async () => {
        // Read again behind the lock of the journal: another process may have told them.
        const last = await toldUntil();
        if (last) await journal().append(await changes(last, now));
        if (!last || last < now) await store.set({ value: now.toISOString() });
      });
    });
  }

  const again = () => {
    timer = setTimeout(() => {
      turn = tick()
        .catch((error: Error) => strapi.log.warn(`What begins or ends by itself was not told: ${error.message}`))
        .finally(() => {
          if (timer) again();
        });
    }, TICK_MS);
    timer.unref();
  };

  return {
    tick,
    async start(): Promise<void> {
      if (timer) return;
      await tick();
      again();
    },
    async stop(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      await turn;
    },
  };
};
