import type { Core } from '@strapi/strapi';
import type { Figures } from '../../../contracts';
import { addDays, lastMonths, lastWeeks, parisDay, parisMidnight } from '../domain/day';
import { byWeek, everyPeriod } from '../domain/series';
import { countedUids, COUNTER, SNAPSHOT, TAG } from '../names';
import { inTransaction, linkOf, tableOf, type Tables } from '../tables';
import { census, openRows, type Census } from './snapshots';

const MONTHS = 24;
const WEEKS = 26;
const THEMES = 'themes';

type Row = Record<string, string | number | null>;

/** The figures of the statistics page: sums over what an anonymous reader may see, in grouped queries. */
export const figures = ({ strapi }: { strapi: Core.Strapi }) => {
  async function resourcesByMonth(tables: Tables, today: string) {
    const months = lastMonths(today, MONTHS);
    const ends = [...months.slice(1), lastMonths(addDays(`${months.at(-1)}-28`, 7), 1)[0]!];
    const sums = months.map((month, index) =>
      tables.raw('sum(case when ?? >= ? and ?? < ? then 1 else 0 end) as ??', [
        'first_published_at',
        new Date(parisMidnight(`${month}-01`)),
        'first_published_at',
        new Date(parisMidnight(`${ends[index]}-01`)),
        month,
      ]),
    );
    const [row] = (await openRows(strapi, tables, 'resource').select(sums)) as Row[];
    return everyPeriod(months, new Map(months.map((month) => [month, Number(row?.[month] ?? 0)])));
  }

  async function views(tables: Tables, today: string) {
    const weeks = lastWeeks(today, WEEKS);
    const seen = () => tables.of(COUNTER).where({ audience: 'public' });
    const [total] = (await seen().sum({ n: 'count' })) as Row[];
    const days = (await seen()
      .where('day', '>=', weeks[0]!)
      .groupBy('day')
      .select('day')
      .sum({ n: 'count' })) as unknown as { day: string; n: number | string }[];
    const byDay = days.map(({ day, n }) => ({ day, count: Number(n) }));
    return { total: Number(total?.['n'] ?? 0), viewsByWeek: everyPeriod(weeks, byWeek(byDay)) };
  }

  async function growth(tables: Tables, today: string): Promise<Figures['growth']> {
    const since = `${lastMonths(today, MONTHS)[0]}-01`;
    const lastDays = tables
      .of(SNAPSHOT)
      .where('day', '>=', since)
      .groupBy(tables.raw('substr(??, 1, 7)', ['day']))
      .max('day');
    const rows = (await tables
      .of(SNAPSHOT)
      .whereIn('day', lastDays)
      .orderBy('day')
      .select('day', 'resources', 'bases', 'collections', 'members')) as (Census & { day: string })[];
    return rows.map(({ day, ...numbers }) => ({ period: day.slice(0, 7), ...numbers }));
  }

  /** Open resources, joined to the tags one of their relations leads to (`t`). */
  function tagged(tables: Tables, attribute: 'tags' | 'territories') {
    const link = linkOf(strapi, countedUids.resource, attribute);
    const resources = tableOf(strapi, countedUids.resource);
    return openRows(strapi, tables, 'resource')
      .join(`${link.table} as l`, `l.${link.from}`, `${resources}.id`)
      .join(`${tableOf(strapi, TAG)} as t`, 't.id', `l.${link.to}`)
      .countDistinct({ n: `${resources}.document_id` });
  }

  async function byTheme(tables: Tables) {
    const link = linkOf(strapi, TAG, 'category');
    const themed = () =>
      tagged(tables, 'tags')
        .join(`${link.table} as lc`, `lc.${link.from}`, 't.id')
        .join(`${tableOf(strapi, 'api::tag-category.tag-category')} as c`, 'c.id', `lc.${link.to}`)
        .where('c.slug', THEMES);
    const families = (await themed()
      .groupBy('t.family_slug', 't.family')
      .select({ slug: 't.family_slug', name: 't.family' })) as Row[];
    const themes = (await themed()
      .groupBy('t.id', 't.name', 't.family')
      .select({ family: 't.family', name: 't.name' })) as Row[];
    return {
      families: families
        .filter(({ slug }) => slug !== null)
        .map(({ slug, name, n }) => ({ slug: String(slug), name: String(name), count: Number(n) })),
      themes: themes.map(({ family, name, n }) => ({
        family: String(family ?? ''),
        name: String(name),
        count: Number(n),
      })),
    };
  }

  /** A département counts for its region; what hangs from the country, and the country itself, for themselves. */
  async function byRegion(tables: Tables): Promise<Figures['regions']> {
    const link = linkOf(strapi, TAG, 'parent');
    const region = tables.raw("case when p.code like 'REG-%' then p.code else t.code end");
    const rows = (await tagged(tables, 'territories')
      .leftJoin(`${link.table} as lp`, `lp.${link.from}`, 't.id')
      .leftJoin(`${tableOf(strapi, TAG)} as p`, 'p.id', `lp.${link.to}`)
      .whereNotNull('t.code')
      .groupBy(region)
      .select({ code: region })) as Row[];
    const names = (await tables
      .of(TAG)
      .whereIn(
        'code',
        rows.map(({ code }) => String(code)),
      )
      .select('code', 'name')) as { code: string; name: string }[];
    const nameOf = new Map(names.map(({ code, name }) => [code, name]));
    return rows.map(({ code, n }) => ({
      code: String(code),
      name: nameOf.get(String(code)) ?? String(code),
      count: Number(n),
    }));
  }

  const compute = (now: number): Promise<Figures> =>
    inTransaction(strapi, async (tables) => {
      const today = parisDay(now);
      const { total, viewsByWeek } = await views(tables, today);
      const { families, themes } = await byTheme(tables);
      return {
        at: new Date(now).toISOString(),
        totals: { ...(await census(strapi, tables)), views: total },
        resourcesByMonth: await resourcesByMonth(tables, today),
        viewsByWeek,
        growth: await growth(tables, today),
        families: ordered(families),
        themes: ordered(themes),
        regions: ordered(await byRegion(tables)),
      };
    });

  let underWay: Promise<Figures> | undefined;

  return {
    /** The figures as they are now. Requests made together share one computation: asking often costs no more than asking. */
    now(): Promise<Figures> {
      underWay ??= compute(Date.now()).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
};

/** The most first; equal ones in alphabetical order. */
const ordered = <Counted extends { name: string; count: number }>(items: Counted[]): Counted[] =>
  items.sort((left, right) => right.count - left.count || left.name.localeCompare(right.name, 'fr'));

export type FiguresService = ReturnType<typeof figures>;
