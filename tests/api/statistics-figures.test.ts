import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures as contract } from '../../plugins/statistics/contracts/index.ts';
import { bootStatistics, type StatisticsWorld } from './statistics-world.ts';

let cms: StatisticsWorld;
beforeAll(async () => {
  cms = await bootStatistics();
});
afterAll(() => cms?.close());

const read = async () => contract.parse((await cms.as(null).get('/api/statistics/figures')).body);
const today = () => new Date().toISOString().slice(0, 10);

describe('the figures', () => {
  it('of an empty platform are zeros, period after period', async () => {
    const { totals, resourcesByMonth, viewsByWeek, growth, families, themes, regions } = await read();
    expect(totals).toEqual({ resources: 0, bases: 0, collections: 0, members: 0, views: 0 });
    expect(resourcesByMonth).toHaveLength(24);
    expect(viewsByWeek).toHaveLength(26);
    expect([...resourcesByMonth, ...viewsByWeek].every(({ count }) => count === 0)).toBe(true);
    expect([growth, families, themes, regions]).toEqual([[], [], [], []]);
  });

  it('count what everyone may see, and nothing else, whoever asks', async () => {
    const { world } = cms;
    const category = await world.category({ slug: 'themes', name: 'Thèmes' });
    const theme = (name: string, family: string) =>
      world.tag({ name, family, familySlug: family.toLowerCase(), category });
    const [access, rights] = [await theme('Accessibilité', 'Inclusion'), await theme('Droits', 'Inclusion')];
    const repair = await theme('Réparer', 'Environnement');
    const france = await world.tag({ name: 'France', code: 'FR' });
    const normandy = await world.tag({ name: 'Normandie', code: 'REG-28', parent: france });
    const seine = await world.tag({ name: 'Seine-Maritime', code: 'DEP-76', parent: normandy });
    const eure = await world.tag({ name: 'Eure', code: 'DEP-27', parent: normandy });

    const owner = await world.member();
    await world.member({ active: false });
    const open = await world.base({ team: { owner } });
    const closed = await world.base({ visibility: 'private', team: { owner } });
    const now = new Date().toISOString();
    await world.resource(open, { tags: [access, rights], territories: [seine, eure], firstPublishedAt: now });
    await world.resource(open, { tags: [repair], territories: [france], firstPublishedAt: now });
    await world.resource(open, { tags: [access], firstPublishedAt: '2001-01-01T00:00:00.000Z' });
    for (const data of [{ visibility: 'private' as const }, { published: false }, { hidden: true }, { binned: true }])
      await world.resource(open, { tags: [access], territories: [normandy], firstPublishedAt: now, ...data });
    await world.resource(closed, { tags: [access], territories: [normandy], firstPublishedAt: now });
    await world.collection(open);
    await world.collection(closed);

    const figures = await read();
    expect(figures.totals).toEqual({ resources: 3, bases: 1, collections: 1, members: 1, views: 0 });
    expect(figures.resourcesByMonth.at(-1)!.count).toBe(2);
    expect(figures.families).toEqual([
      { slug: 'inclusion', name: 'Inclusion', count: 2 },
      { slug: 'environnement', name: 'Environnement', count: 1 },
    ]);
    expect(figures.themes).toEqual([
      { family: 'Inclusion', name: 'Accessibilité', count: 2 },
      { family: 'Inclusion', name: 'Droits', count: 1 },
      { family: 'Environnement', name: 'Réparer', count: 1 },
    ]);
    expect(figures.regions).toEqual([
      { code: 'FR', name: 'France', count: 1 },
      { code: 'REG-28', name: 'Normandie', count: 1 },
    ]);
    const { at: _at, ...others } = contract.parse((await cms.as(owner).get('/api/statistics/figures')).body);
    expect(figures).toMatchObject(others);
  });

  it('hold views by week, and the numbers of each month as it ended', async () => {
    const open = await cms.world.base();
    const id = await cms.world.resource(open);
    await cms.history.addViews([
      { kind: 'resource', id, day: today(), count: 7 },
      { kind: 'resource', id, day: '2001-01-01', count: 100 },
    ]);
    // Brought in twice, counted once.
    await cms.history.addViews([{ kind: 'resource', id, day: today(), count: 7 }]);
    const numbers = { resources: 1, bases: 1, collections: 0, members: 3 };
    const last = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 1, 3));
    const dayOf = (offset: number) => new Date(last.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    await cms.history.addSnapshots([
      { day: dayOf(0), ...numbers },
      { day: dayOf(20), ...numbers, members: 9 },
    ]);
    const figures = await read();
    expect(figures.totals.views).toBe(107);
    expect(figures.viewsByWeek.at(-1)!.count).toBe(7);
    expect(figures.growth).toEqual([{ period: dayOf(0).slice(0, 7), ...numbers, members: 9 }]);
  });

  it('record the day once, as it stood last, and say when a day began', async () => {
    await cms.upkeep.run();
    const before = await cms.journal.head();
    await cms.world.member();
    await cms.upkeep.run();
    const days = await cms.rows('statistics_snapshots');
    const own = days.filter(
      ({ day }) =>
        day ===
        days
          .map((row) => String(row['day']))
          .sort()
          .at(-1),
    );
    expect(own).toHaveLength(1);
    expect(own[0]!['members']).toBe((await read()).totals.members);
    const { entries } = await cms.journal.readAfter(before, 100);
    expect(entries.filter(({ objectKind }) => objectKind === 'views')).toEqual([]);
  });
});
