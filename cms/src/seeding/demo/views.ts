import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const WEEKS = 52;
const MONTHS = 12;
const dayMs = 86_400_000;

type Kind = 'resource' | 'base' | 'collection';
interface DayViews {
  kind: Kind;
  id: string;
  day: string;
  count: number;
}
interface Census {
  day: string;
  resources: number;
  bases: number;
  collections: number;
  members: number;
}
interface History {
  isEmpty(): Promise<boolean>;
  addViews(days: DayViews[]): Promise<void>;
  addSnapshots(days: Census[]): Promise<void>;
}
interface Row {
  documentId: string;
  slug: string;
  firstPublishedAt?: string | null;
  createdAt: string;
}

/** A number from 0 to 1 that a text always gives. */
const chance = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Fewer people read in summer and at the end of the year, and more as a page gets known. */
function season(time: number): number {
  const month = new Date(time).getUTCMonth();
  return month === 6 || month === 7 ? 0.45 : month === 11 ? 0.7 : 1;
}

/** One day a week on which an object was read, until yesterday: plausible week by week, light to load. */
export function weeklyViews(
  kind: Kind,
  { documentId: id, slug }: Pick<Row, 'documentId' | 'slug'>,
  now: number,
): DayViews[] {
  const fame = { resource: 9, base: 14, collection: 5 }[kind] * chance(slug) ** 2 + 0.6;
  return Array.from({ length: WEEKS }, (_, week) => {
    const time = now - (1 + 7 * week + Math.floor(chance(`${slug} ${week} day`) * 6)) * dayMs;
    const growing = 1 - (0.6 * week) / WEEKS;
    const count = Math.round(fame * growing * season(time) * (0.5 + chance(`${slug} ${week}`)));
    return { kind, id, day: dayOf(time), count };
  }).filter(({ count }) => count > 0);
}

/** A row everyone may read; of a resource, the published one. */
const open = (strapi: Core.Strapi, kind: Kind): Promise<Row[]> =>
  strapi.db.query(`api::${kind}.${kind}`).findMany({
    where: { open: true, ...(kind === 'resource' ? { publishedAt: { $notNull: true } } : {}) },
    select: ['documentId', 'slug', 'createdAt', ...(kind === 'resource' ? ['firstPublishedAt'] : [])],
  });

/**
 * Gives the demo a year of views and of growth that end the day before it is loaded, then brings them to the pages. Nothing is added
 * where views were counted already.
 */
export async function seedViews(strapi: Core.Strapi, now: number = Date.now()): Promise<void> {
  const history = strapi.service('plugin::statistics.history') as unknown as History;
  if (!(await history.isEmpty())) return;
  const [resources, bases, collections] = [
    await open(strapi, 'resource'),
    await open(strapi, 'base'),
    await open(strapi, 'collection'),
  ];
  const members = await strapi.db.query('api::member.member').count({ where: { active: true } });
  await history.addViews([
    ...resources.flatMap((row) => weeklyViews('resource', row, now)),
    ...bases.flatMap((row) => weeklyViews('base', row, now)),
    ...collections.flatMap((row) => weeklyViews('collection', row, now)),
  ]);
  await history.addSnapshots(
    Array.from({ length: MONTHS }, (_, index) => {
      const end = new Date(now);
      const time = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - index, 0);
      const share = 1 - (0.7 * (index + 1)) / MONTHS;
      return {
        day: dayOf(time),
        resources: resources.filter(({ firstPublishedAt }) => firstPublishedAt && Date.parse(firstPublishedAt) <= time)
          .length,
        bases: Math.round(bases.length * share),
        collections: Math.round(collections.length * share),
        members: Math.round(members * share),
      };
    }),
  );
  await (strapi.service('plugin::statistics.upkeep') as unknown as { run(): Promise<unknown> }).run();
}
