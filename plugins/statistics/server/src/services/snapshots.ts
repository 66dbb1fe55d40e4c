import type { Core } from '@strapi/strapi';
import type { Totals } from '../../../contracts';
import { parisDay } from '../domain/day';
import { countedUids, MEMBER, SNAPSHOT } from '../names';
import { inTransaction, tableOf, type Tables } from '../tables';

export type Census = Omit<Totals, 'views'>;

/** Rows an anonymous reader may see (materialised by the rule), of a version that is published where there are versions. */
export function openRows(strapi: Core.Strapi, tables: Tables, kind: keyof typeof countedUids) {
  const table = tableOf(strapi, countedUids[kind]);
  const rows = tables.of(countedUids[kind]).where(`${table}.open`, true);
  return kind === 'resource' ? rows.whereNotNull(`${table}.published_at`) : rows;
}

const counted = async (rows: ReturnType<Tables['of']>): Promise<number> => {
  const [row] = (await rows.count({ n: '*' })) as { n: number | string }[];
  return Number(row?.n ?? 0);
};

/** How many there are now: what everyone may see, and the members, who are a number and no one in particular. */
export async function census(strapi: Core.Strapi, tables: Tables): Promise<Census> {
  return {
    resources: await counted(openRows(strapi, tables, 'resource')),
    bases: await counted(openRows(strapi, tables, 'base')),
    collections: await counted(openRows(strapi, tables, 'collection')),
    members: await counted(tables.of(MEMBER).where({ active: true })),
  };
}

export const snapshots = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Records today's numbers; the last of the day stays.
   *
   * @returns whether they are the first of the day
   */
  take(now: number = Date.now()): Promise<boolean> {
    return inTransaction(strapi, async (tables) => {
      const day = parisDay(now);
      const none: Census = { resources: 0, bases: 0, collections: 0, members: 0 };
      const begun = (await tables
        .of(SNAPSHOT)
        .insert({ day, ...none })
        .onConflict(['day'])
        .ignore()
        .returning('id')) as unknown[];
      await tables
        .of(SNAPSHOT)
        .where({ day })
        .update(await census(strapi, tables));
      return begun.length > 0;
    });
  },
});

export type Snapshots = ReturnType<typeof snapshots>;
