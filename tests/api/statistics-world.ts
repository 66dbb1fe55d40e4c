import type { Core } from '@strapi/strapi';
import type { Figures } from '../../plugins/statistics/contracts/index.ts';
import { actingAs } from '../support/acting.ts';
import { bootCms, testEnvironment } from '../support/strapi.ts';
import { createWorld } from '../support/world.ts';
import { publicationServices } from './publication-support.ts';

type Kind = 'resource' | 'base' | 'collection';

interface Services {
  views: {
    record(viewing: object, now?: number): Promise<boolean>;
    forgetPastDays(now?: number): Promise<void>;
  };
  upkeep: { run(): Promise<number | null> };
  figures: { now(): Promise<Figures> };
  history: {
    addViews(days: object[]): Promise<void>;
    addSnapshots(days: object[]): Promise<void>;
  };
}

const uids = { resource: 'api::resource.resource', base: 'api::base.base', collection: 'api::collection.collection' };
const tables = ['statistics_salts', 'statistics_marks', 'statistics_views', 'statistics_snapshots'] as const;

export const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const secret = testEnvironment('').FOLLOWER_SECRET!;

const servicesOf = (strapi: Core.Strapi) => ({
  ...publicationServices(strapi),
  views: strapi.service('plugin::statistics.views') as unknown as Services['views'],
  upkeep: strapi.service('plugin::statistics.upkeep') as unknown as Services['upkeep'],
  figures: strapi.service('plugin::statistics.figures') as unknown as Services['figures'],
  history: strapi.service('plugin::statistics.history') as unknown as Services['history'],
});

/** A CMS with the means to look at objects' pages as visitors of the site do, and to look into what that left. */
export async function bootStatistics(env: Record<string, string> = {}) {
  const cms = await bootCms(env);
  const { strapi } = cms;
  const as = actingAs(strapi);
  const services = servicesOf(strapi);
  const rows = (table: (typeof tables)[number]): Promise<Record<string, unknown>[]> => strapi.db.connection(table);

  return {
    ...cms,
    ...services,
    world: createWorld(strapi),
    as,
    rows,

    /** A view of an object, told by the site for a visitor at `address`. */
    view: (
      kind: Kind,
      id: string,
      {
        address = '198.51.100.7',
        member = null,
        headers = {},
      }: { address?: string; member?: string | null; headers?: Record<string, string> } = {},
    ) =>
      as(member)
        .send('post', '/api/statistics/views', { kind, id })
        .set({ 'user-agent': browser, 'x-visitor-address': address, 'x-visitor-proof': secret, ...headers }),

    /** Views counted of an object, those not yet consolidated included. */
    async counted(id: string): Promise<number> {
      const counters = await rows('statistics_views');
      return counters.filter((row) => row['object_id'] === id).reduce((sum, row) => sum + Number(row['count']), 0);
    },

    /** `viewCount` of each of an object's rows. */
    async viewCounts(kind: Kind, id: string): Promise<number[]> {
      const found = (await strapi.db
        .query(uids[kind])
        .findMany({ where: { documentId: id }, orderBy: 'id', select: ['viewCount'] })) as { viewCount: number }[];
      return found.map(({ viewCount }) => Number(viewCount));
    },

    /** Everything the plugin keeps, as text: to look for what must not be there. */
    kept: async () => JSON.stringify(await Promise.all(tables.map(rows))),
  };
}

export type StatisticsWorld = Awaited<ReturnType<typeof bootStatistics>>;
