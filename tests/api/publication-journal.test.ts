import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, testEnvironment, type RunningCms } from '../support/strapi.ts';
import { createBase, publicationServices } from './publication-support.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms?.close());

const services = () => publicationServices(cms.strapi);

describe('the journal', () => {
  it('tells every write made through the document service, in order', async () => {
    const { journal } = services();
    const before = await journal.head();
    const base = await createBase(cms.strapi);
    await cms.strapi
      .documents('api::base.base')
      .update({ documentId: base.documentId, data: { title: 'Un autre titre' } as never });
    await cms.strapi.documents('api::base.base').delete({ documentId: base.documentId });
    const { entries, head } = await journal.readAfter(before, 100);
    const own = entries.filter(({ objectId }) => objectId === base.documentId);
    expect(own.map(({ cause, objectKind }) => [objectKind, cause])).toEqual([
      ['base', 'base.create'],
      ['base', 'base.update'],
      ['base', 'base.delete'],
    ]);
    expect(own.map(({ seq }) => seq)).toEqual([...own.map(({ seq }) => seq)].sort((a, b) => a - b));
    expect(head).toBe(own.at(-1)!.seq);
  });

  it('keeps no row of a write that was rolled back', async () => {
    const { journal } = services();
    const before = await journal.head();
    await expect(
      cms.strapi.db.transaction(async () => {
        await createBase(cms.strapi);
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    expect((await journal.readAfter(before, 10)).entries).toEqual([]);
    expect(await cms.strapi.documents('api::base.base').count({})).toBe(0);
  });

  it('keeps no row of a write that fails', async () => {
    const { journal } = services();
    const before = await journal.head();
    await expect(cms.strapi.documents('api::base.base').create({ data: { title: 'x' } as never })).rejects.toThrow();
    expect(await journal.head()).toBe(before);
  });

  it('journals the writes of one outer transaction together', async () => {
    const { journal } = services();
    const before = await journal.head();
    const ids = await journal.transaction(async () => {
      const one = await createBase(cms.strapi);
      const two = await createBase(cms.strapi);
      return [one.documentId, two.documentId];
    });
    const { entries } = await journal.readAfter(before, 10);
    expect(new Set(entries.map(({ objectId }) => objectId))).toEqual(new Set(ids));
  });

  it('gives a transaction that commits first the lower seq, whichever began first', async () => {
    const { journal } = services();
    const before = await journal.head();
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const seen: number[] = [];
    const slow = cms.strapi.db.transaction(async () => {
      await createBase(cms.strapi, 'Lente');
      await gate;
    });
    const quick = createBase(cms.strapi, 'Rapide').then(async () => {
      seen.push(...(await journal.readAfter(before, 100)).entries.map(({ seq }) => seq));
    });
    setTimeout(release, 150);
    await Promise.all([slow, quick]);
    const all = (await journal.readAfter(before, 100)).entries.map(({ seq }) => seq);
    // Whatever a reader saw at some moment is a prefix of the final order: nothing appears behind its cursor later.
    expect(all.slice(0, seen.length)).toEqual(seen);
    expect(all.length).toBeGreaterThanOrEqual(2);
  });

  it('has an identity that does not change', async () => {
    const { journal } = services();
    expect((await journal.readAfter(0, 1)).journal).toBe(await journal.identity());
  });
});

describe('the journal’s routes', () => {
  const call = async (path: string, init: RequestInit = {}) => {
    const { port } = cms.strapi.server.httpServer.address() as { port: number };
    return fetch(`http://127.0.0.1:${port}/api/publication${path}`, init);
  };
  const operator = { authorization: `Bearer ${testEnvironment('').FOLLOWER_SECRET}` };

  beforeAll(async () => {
    await new Promise<void>((resolve) => cms.strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(() => void cms.strapi.server.httpServer.closeAllConnections());

  it.each(['/journal', '/status'])('%s is closed without the secret', async (path) => {
    expect((await call(path)).status).toBeGreaterThanOrEqual(401);
    expect((await call(path, { headers: { authorization: 'Bearer wrong' } })).status).toBeGreaterThanOrEqual(401);
  });

  it('reads entries after a cursor', async () => {
    await createBase(cms.strapi);
    const response = await call('/journal?after=0&limit=1', { headers: operator });
    expect(response.status).toBe(200);
    const page = (await response.json()) as { entries: unknown[]; head: number };
    expect(page.entries).toHaveLength(1);
    expect(page.head).toBe(await services().journal.head());
  });

  it('registers a follower and shows its lag', async () => {
    const body = { cursor: 0, nudgeUrl: null, active: false };
    const put = (value: unknown) =>
      call('/followers/page-store-a', {
        method: 'PUT',
        headers: { ...operator, 'content-type': 'application/json' },
        body: JSON.stringify(value),
      });
    expect((await put({ ...body, cursor: -1 })).status).toBe(400);
    expect((await put(body)).status).toBe(200);
    const status = (await (await call('/status', { headers: operator })).json()) as {
      head: number;
      followers: { name: string; lagEntries: number; lagSeconds: number }[];
    };
    const mine = status.followers.find(({ name }) => name === 'page-store-a')!;
    expect(mine.lagEntries).toBeGreaterThan(0);
    expect(mine.lagSeconds).toBeGreaterThan(0);
  });
});
