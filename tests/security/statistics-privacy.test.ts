import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootStatistics, browser, secret, type StatisticsWorld } from '../api/statistics-world.ts';
import { countStatements } from '../support/statements.ts';

let cms: StatisticsWorld;
let base: string;
let owner: string;
let stranger: string;
let named: string;
beforeAll(async () => {
  cms = await bootStatistics();
  [owner, stranger, named] = [await cms.world.member(), await cms.world.member(), await cms.world.member()];
  base = await cms.world.base({ team: { owner } });
});
afterAll(() => cms?.close());

const nowhere = 'z'.repeat(24);
const day = 86_400_000;

describe('what is hidden', () => {
  it('is neither counted nor told from what does not exist', async () => {
    const privateBase = await cms.world.base({ visibility: 'private', team: { owner } });
    const hidden: ['resource' | 'base' | 'collection', string][] = [
      ['resource', await cms.world.resource(privateBase)],
      ['resource', await cms.world.resource(base, { visibility: 'private' })],
      ['resource', await cms.world.resource(base, { published: false })],
      ['resource', await cms.world.resource(base, { hidden: true })],
      ['resource', await cms.world.resource(base, { binned: true })],
      ['base', privateBase],
      ['collection', await cms.world.collection(privateBase)],
    ];
    for (const member of [null, stranger]) {
      for (const [kind, id] of hidden) {
        const look = (which: string) => countStatements(cms.strapi, async () => cms.view(kind, which, { member }));
        const [secretly, unknown] = [await look(id), await look(nowhere)];
        const { status, text, headers } = secretly.result;
        expect([status, text]).toEqual([204, '']);
        expect([unknown.result.status, unknown.result.text]).toEqual([status, text]);
        expect(Object.keys(unknown.result.headers).sort()).toEqual(Object.keys(headers).sort());
        expect(unknown.statements).toEqual(secretly.statements);
        expect(await cms.counted(id)).toBe(0);
      }
    }
    expect(await cms.rows('statistics_marks')).toEqual([]);
  });

  it('counts for its readers alone, and never in a public number', async () => {
    const id = await cms.world.resource(base, { visibility: 'restricted', exceptionMembers: [named] });
    await cms.view('resource', id, { member: named });
    await cms.view('resource', id);
    expect(await cms.counted(id)).toBe(1);
    await cms.upkeep.run();
    expect(await cms.viewCounts('resource', id)).toEqual([0, 0]);
    expect((await cms.figures.now()).totals.views).toBe(0);
  });
});

describe('the visitor’s address', () => {
  it('is believed beside the site’s proof alone', async () => {
    const id = await cms.world.resource(base);
    const forged: Record<string, string>[] = [
      { 'x-visitor-proof': '' },
      { 'x-visitor-proof': `${secret}x` },
      { 'x-visitor-proof': '', 'x-forwarded-for': '203.0.113.50' },
    ];
    for (const [index, headers] of forged.entries())
      await cms.view('resource', id, { address: `203.0.113.${index}`, headers });
    expect(await cms.counted(id)).toBe(1);
    for (const address of ['203.0.113.1', '203.0.113.2']) await cms.view('resource', id, { address });
    expect(await cms.counted(id)).toBe(3);
  });

  it('counts a whole IPv6 network as one', async () => {
    const id = await cms.world.resource(base);
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8:0:1::1'])
      await cms.view('resource', id, { address });
    expect(await cms.counted(id)).toBe(2);
  });

  it('cannot be found in what is kept, nor tried again once the day’s key is gone', async () => {
    const id = await cms.world.resource(base);
    const address = '192.0.2.77';
    await cms.view('resource', id, { address });
    const kept = await cms.kept();
    const digests = ['sha256', 'sha1', 'md5'].flatMap((name) =>
      (['hex', 'base64url', 'base64'] as const).map((form) => createHash(name).update(address).digest(form)),
    );
    for (const text of [address, browser, ...digests]) expect(kept).not.toContain(text);
    // No row says when: only the day.
    for (const row of await cms.rows('statistics_marks')) expect(row['created_at'] ?? null).toBeNull();

    await cms.views.forgetPastDays(Date.now() + day);
    expect(await cms.rows('statistics_salts')).toEqual([]);
    expect(await cms.rows('statistics_marks')).toEqual([]);
    expect(await cms.counted(id)).toBe(1);
  });

  it('is hashed with another key each day', async () => {
    const id = await cms.world.resource(base);
    const seen = { kind: 'resource', id, network: '192.0.2.1', userAgent: browser, viewer: undefined };
    await cms.views.record(seen);
    await cms.views.record(seen, Date.now() + day);
    const salts = (await cms.rows('statistics_salts')).map(({ salt }) => String(salt));
    expect(new Set(salts).size).toBe(2);
    for (const salt of salts) expect(Buffer.from(salt, 'base64url')).toHaveLength(32);
    const marks = (await cms.rows('statistics_marks')).map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe('the plugin’s tables', () => {
  it('are read by nobody through the API', async () => {
    for (const path of ['day-salts', 'view-marks', 'day-counts', 'snapshots', 'jobs'])
      expect((await cms.as(null).get(`/api/${path}`)).status).toBe(404);
    const { body } = await cms.as(null).graphql('{ __schema { types { name } } }');
    expect(JSON.stringify(body)).not.toMatch(/Statistics|DaySalt|ViewMark/);
  });
});

describe('too many views', () => {
  it('from one network are refused for a while, and others are not', async () => {
    const id = await cms.world.resource(base);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 301; attempt += 1)
      statuses.push((await cms.view('resource', id, { address: '198.51.100.200', headers: { dnt: '1' } })).status);
    expect(new Set(statuses.slice(0, 300))).toEqual(new Set([204]));
    expect(statuses.at(-1)).toBe(429);
    expect((await cms.view('resource', id, { address: '198.51.100.201' })).status).toBe(204);
  });
});
