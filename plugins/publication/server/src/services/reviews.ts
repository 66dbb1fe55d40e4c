import type { Core } from '@strapi/strapi';
import type { Review } from '../../../contracts';
import { toEntries } from '../domain/changes';
import { JOURNAL } from '../names';
import { seams } from '../seams';
import { CAUSE } from './reconciler';

const DAY_MS = 86_400_000;
/** Of N processes whose clocks ring at once, the first does the night's work: the others find it just done. */
const JUST_DONE_MS = 3_600_000;

/** Checks of every row against the rule, whole; what the last one found is kept. */
export const reviews = ({ strapi }: { strapi: Core.Strapi }) => {
  const { journal, materialise, related, asSystem } = seams(strapi);
  const store = () => strapi.store({ type: 'plugin', name: 'publication', key: 'review' });
  const last = async (): Promise<Review | null> => ((await store().get({})) as Review | null) ?? null;

  return {
    last,

    /** Checks and repairs every row, and journals what that opened or closed. */
    async run(by: Review['by']): Promise<Review> {
      const start = Date.now();
      return journal().transaction(async () => {
        const { repaired, changed } = await materialise().review();
        await journal().append(toEntries(changed, CAUSE, await related().of(changed)));
        const review: Review = {
          at: new Date().toISOString(),
          by,
          milliseconds: Date.now() - start,
          repaired: { ...repaired },
          changed: changed.length,
        };
        await store().set({ value: review });
        const rows = Object.values(repaired).reduce((sum, count) => sum + count, 0);
        if (rows > 0)
          strapi.log.warn(`Materialised columns: ${rows} rows were not as the rule says, and were repaired`);
        return review;
      });
    },

    async nightly(): Promise<void> {
      const known = await last();
      if (known && Date.now() - Date.parse(known.at) < JUST_DONE_MS) return;
      await this.run('schedule');
    },

    /** How many times something was repaired over the last `days`, as the journal tells. */
    repairedOver: (days: number): Promise<number> =>
      asSystem(() =>
        strapi.db.query(JOURNAL).count({
          where: { cause: CAUSE, at: { $gt: new Date(Date.now() - days * DAY_MS).toISOString() } },
        }),
      ),
  };
};
