import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, testEnvironment, type RunningCms } from '../support/strapi.ts';
import { createBase, createMember, publicationServices } from './publication-support.ts';

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

describe('the lists an object stands in', () => {
  it('are told with its entry: those it was in, those it is in', async () => {
    const { journal } = services();
    const [from, to] = [await createBase(cms.strapi, 'Base de départ'), await createBase(cms.strapi, 'Base d’arrivée')];
    const category = await cms.strapi
      .documents('api::tag-category.tag-category')
      .create({ data: { slug: 'themes-essai', name: 'Thèmes' } as never });
    const tag = await cms.strapi
      .documents('api::tag.tag')
      .create({ data: { slug: 'theme-essai', name: 'Thème', category: category.documentId } as never });
    const member = await createMember(cms.strapi, 'auteur-essai');
    const resources = cms.strapi.documents('api::resource.resource');
    const resource = await resources.create({
      data: {
        title: 'Ressource de liste',
        slug: 'ressource-de-liste',
        base: from.documentId,
        tags: [tag.documentId],
        sources: [{ kind: 'member', member: member.documentId }],
        visibility: 'inherit',
      } as never,
      status: 'published',
    });
    const collection = await cms.strapi.documents('api::collection.collection').create({
      data: {
        name: 'Collection',
        slug: 'collection-essai',
        base: from.documentId,
        nameKey: 'essai',
        resources: [resource.documentId],
        visibility: 'inherit',
      } as never,
    });
    const before = await journal.head();
    await resources.update({ documentId: resource.documentId, data: { base: to.documentId } as never });
    const moved = (await journal.readAfter(before, 50)).entries.find(
      ({ objectId }) => objectId === resource.documentId,
    )!;
    expect(new Set(moved.related)).toEqual(
      new Set([
        `base:${from.documentId}`,
        `base:${to.documentId}`,
        `tag:${tag.documentId}`,
        `member:${member.documentId}`,
        `collection:${collection.documentId}`,
      ]),
    );
    const last = await journal.head();
    await resources.delete({ documentId: resource.documentId });
    const gone = (await journal.readAfter(last, 50)).entries.find(({ objectId }) => objectId === resource.documentId)!;
    expect(gone.kind).toBe('withdrawn');
    expect(gone.related).toContain(`collection:${collection.documentId}`);
  });

  it('of a membership are its base and its member; its end is a withdrawal', async () => {
    const { journal } = services();
    const base = await createBase(cms.strapi, 'Base d’une équipe');
    const member = await createMember(cms.strapi, 'equipier-essai');
    const memberships = cms.strapi.documents('api::membership.membership');
    const before = await journal.head();
    const { documentId } = await memberships.create({
      data: { base: base.documentId, member: member.documentId, role: 'reader', pair: 'essai' } as never,
    });
    await memberships.delete({ documentId });
    const entries = (await journal.readAfter(before, 50)).entries.filter(({ objectId }) => objectId === documentId);
    expect(entries.map(({ kind, public: isPublic }) => [kind, isPublic])).toEqual([
      ['changed', true],
      ['withdrawn', true],
    ]);
    for (const { related } of entries)
      expect(new Set(related)).toEqual(new Set([`base:${base.documentId}`, `member:${member.documentId}`]));
    const last = await journal.head();
    await memberships.create({
      data: { base: base.documentId, member: member.documentId, role: 'reader', pair: 'essai' } as never,
    });
    await cms.strapi
      .documents('api::member.member')
      .update({ documentId: member.documentId, data: { profileVisibility: 'members' } as never });
    const hidden = (await journal.readAfter(last, 50)).entries.find(({ objectId }) => objectId === member.documentId)!;
    expect([hidden.kind, hidden.related]).toEqual(['withdrawn', [`base:${base.documentId}`]]);
  });
});
