import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootStatistics, browser, type StatisticsWorld } from './statistics-world.ts';

let cms: StatisticsWorld;
let base: string;
let owner: string;
let reader: string;
beforeAll(async () => {
  cms = await bootStatistics();
  owner = await cms.world.member();
  reader = await cms.world.member();
  base = await cms.world.base({ team: { owner, reader } });
});
afterAll(() => cms?.close());

const visitors = (count: number) => Array.from({ length: count }, (_, index) => `203.0.113.${index}`);

describe('a view', () => {
  it('counts once per visitor, object and day', async () => {
    const [one, two] = [await cms.world.resource(base), await cms.world.resource(base)];
    for (const id of [one, one, two]) expect((await cms.view('resource', id)).status).toBe(204);
    expect(await cms.counted(one)).toBe(1);
    expect(await cms.counted(two)).toBe(1);
    const tomorrow = Date.now() + 86_400_000;
    const again = { kind: 'resource', id: one, network: '198.51.100.7', userAgent: browser, viewer: undefined };
    expect(await cms.views.record(again)).toBe(false);
    expect(await cms.views.record(again, tomorrow)).toBe(true);
    expect(await cms.views.record(again, tomorrow)).toBe(false);
    expect(await cms.counted(one)).toBe(2);
  });

  it('is counted of resources, bases and collections', async () => {
    const collection = await cms.world.collection(base);
    await cms.view('base', base);
    await cms.view('collection', collection);
    expect([await cms.counted(base), await cms.counted(collection)]).toEqual([1, 1]);
  });

  it('of a hundred requests of one visitor at once counts once', async () => {
    const id = await cms.world.resource(base);
    const answers = await Promise.all(visitors(100).map(() => cms.view('resource', id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await cms.counted(id)).toBe(1);
  });

  it('of a hundred visitors at once counts a hundred', async () => {
    const id = await cms.world.resource(base);
    await Promise.all(visitors(100).map((address) => cms.view('resource', id, { address })));
    expect(await cms.counted(id)).toBe(100);
  });

  it('does not count a robot, nor whoever asks not to be followed', async () => {
    const id = await cms.world.resource(base);
    const headers: Record<string, string>[] = [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'user-agent': 'curl/8.5.0' },
      { 'user-agent': '' },
      { dnt: '1' },
      { 'sec-gpc': '1' },
    ];
    for (const one of headers) expect((await cms.view('resource', id, { headers: one })).status).toBe(204);
    expect(await cms.counted(id)).toBe(0);
    expect((await cms.view('resource', id, { headers: { dnt: '0' } })).status).toBe(204);
    expect(await cms.counted(id)).toBe(1);
  });

  it('does not count for those who look at their own work, but for the other readers of a team', async () => {
    const id = await cms.world.resource(base);
    await cms.view('resource', id, { member: owner });
    await cms.view('base', base, { member: owner, address: '198.51.100.9' });
    expect(await cms.counted(id)).toBe(0);
    await cms.view('resource', id, { member: reader });
    expect(await cms.counted(id)).toBe(1);
  });

  it('is refused in silence when it says anything else', async () => {
    const id = await cms.world.resource(base);
    const send = (body: object | string, type = 'application/json') =>
      cms
        .as(null)
        .send('post', '/api/statistics/views', body as object)
        .set({ 'content-type': type, 'user-agent': browser });
    const bodies: object[] = [
      {},
      { kind: 'resource' },
      { kind: 'member', id },
      { kind: 'resource', id: 12 },
      { kind: 'resource', id, at: '2020-01-01' },
      { kind: 'resource', id: `${id}' or 1=1` },
      { kind: 'resource', id, padding: 'x'.repeat(1000) },
    ];
    for (const body of bodies) {
      const { status, text } = await send(body);
      expect([status, text], JSON.stringify(body).slice(0, 80)).toEqual([400, '']);
    }
    expect(await cms.counted(id)).toBe(0);
  });
});

describe('a consolidation', () => {
  it('brings counts to every row of their objects, and tells only the pages concerned', async () => {
    const [seen, other] = [await cms.world.resource(base), await cms.world.resource(base)];
    await cms.upkeep.run();
    for (const address of visitors(3)) await cms.view('resource', seen, { address });
    const before = await cms.journal.head();
    expect(await cms.upkeep.run()).toBe(1);
    expect(await cms.viewCounts('resource', seen)).toEqual([3, 3]);
    expect(await cms.viewCounts('resource', other)).toEqual([0, 0]);
    const { entries } = await cms.journal.readAfter(before, 100);
    expect(entries.map(({ objectKind, objectId }) => `${objectKind}:${objectId}`)).toEqual([
      `views:${seen}`,
      'views:lists',
    ]);
    const settled = await cms.journal.head();
    expect(await cms.upkeep.run()).toBe(0);
    expect(await cms.journal.head()).toBe(settled);
  });

  it('takes many batches and tells lists once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => cms.world.resource(base)));
    const days = Array.from({ length: 250 }, (_, day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString());
    await cms.history.addViews(
      ids.flatMap((id) => days.map((day) => ({ kind: 'resource', id, day: day.slice(0, 10), count: 2 }))),
    );
    const before = await cms.journal.head();
    expect(await cms.upkeep.run()).toBe(5 * 250);
    for (const id of ids) expect(await cms.viewCounts('resource', id)).toEqual([500, 500]);
    const { entries } = await cms.journal.readAfter(before, 1000);
    expect(entries.filter(({ objectId }) => objectId === 'lists')).toHaveLength(1);
  });

  it('that fails halfway loses nothing and counts nothing twice', async () => {
    const ids = await Promise.all(Array.from({ length: 3 }, () => cms.world.resource(base)));
    for (const id of ids) for (const address of visitors(2)) await cms.view('resource', id, { address });
    const journal = cms.journal as { append: (entries: object[]) => Promise<number> };
    const append = journal.append.bind(journal);
    const before = await cms.journal.head();
    journal.append = async (entries) => {
      await append(entries);
      throw new Error('killed');
    };
    await expect(cms.upkeep.run()).rejects.toThrow('killed');
    journal.append = append;
    expect(await cms.journal.head()).toBe(before);
    for (const id of ids) expect(await cms.viewCounts('resource', id)).toEqual([0, 0]);
    await cms.upkeep.run();
    await cms.upkeep.run();
    for (const id of ids) expect(await cms.viewCounts('resource', id)).toEqual([2, 2]);
  });

  it('tells lists at the next run when it was killed before telling them', async () => {
    const id = await cms.world.resource(base);
    await cms.view('resource', id);
    const journal = cms.journal as { append: (entries: { objectId: string }[]) => Promise<number> };
    const append = journal.append.bind(journal);
    journal.append = (entries) => {
      if (entries.some(({ objectId }) => objectId === 'lists')) throw new Error('killed');
      return append(entries);
    };
    await expect(cms.upkeep.run()).rejects.toThrow('killed');
    journal.append = append;
    const before = await cms.journal.head();
    expect(await cms.upkeep.run()).toBe(0);
    const { entries } = await cms.journal.readAfter(before, 10);
    expect(entries.map(({ objectId }) => objectId)).toEqual(['lists']);
    expect(await cms.viewCounts('resource', id)).toEqual([1, 1]);
  });

  it('counts the views that arrive while it runs, at once or next time', async () => {
    const id = await cms.world.resource(base);
    await Promise.all([
      ...visitors(60).map((address) => cms.view('resource', id, { address })),
      cms.upkeep.run(),
      new Promise((resolve) => setTimeout(resolve, 15)).then(() => cms.upkeep.run()),
    ]);
    await cms.upkeep.run();
    expect(await cms.viewCounts('resource', id)).toEqual([60, 60]);
  });

  it('keeps its count when the object is written, published or copied', async () => {
    const id = await cms.world.resource(base);
    await cms.view('resource', id);
    await cms.upkeep.run();
    const documents = cms.strapi.documents('api::resource.resource') as unknown as {
      update(params: object): Promise<unknown>;
      publish(params: object): Promise<unknown>;
      clone(params: object): Promise<{ entries: { documentId: string }[]; documentId: string }>;
    };
    await documents.update({ documentId: id, data: { title: 'Un autre titre', viewCount: 0 } });
    await documents.publish({ documentId: id });
    expect(await cms.viewCounts('resource', id)).toEqual([1, 1]);
    const copy = await documents.clone({ documentId: id, data: { slug: 'copie-de-la-ressource' } });
    const copied = await cms.viewCounts('resource', copy.documentId ?? copy.entries[0]!.documentId);
    expect(new Set(copied)).toEqual(new Set([0]));
  });

  it('works in one process at a time', async () => {
    const jobs = cms.strapi.db.connection('statistics_jobs');
    await jobs.clone().update({ lease_owner: 'another', lease_until: Date.now() + 60_000 });
    expect(await cms.upkeep.run()).toBeNull();
    await jobs.clone().update({ lease_until: Date.now() - 1 });
    expect(await cms.upkeep.run()).not.toBeNull();
  });

  it('is asked for by an operator', async () => {
    const ask = () => cms.as(null).send('post', '/api/statistics/consolidation');
    expect((await ask()).status).toBe(401);
    const answer = await ask().set({ authorization: `Bearer ${process.env.FOLLOWER_SECRET}` });
    expect([answer.status, answer.body]).toEqual([200, { settled: 0 }]);
  });
});
