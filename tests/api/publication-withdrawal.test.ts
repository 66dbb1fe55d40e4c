import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootCms, root, type RunningCms } from '../support/strapi.ts';
import { createBase, createMember, createPage, publicationServices } from './publication-support.ts';

interface FakeContext {
  path: string;
  status: number;
  body: unknown;
}
type Middleware = (ctx: FakeContext, next: () => Promise<unknown>) => Promise<void>;

const require = createRequire(import.meta.url);

let cms: RunningCms;
let wait: Middleware;
beforeAll(async () => {
  cms = await bootCms();
  const built = `${root}/plugins/publication/dist/server/src/middlewares/withdrawal-wait.js`;
  const { withdrawalWait } = require(built) as { withdrawalWait(strapi: unknown, timeoutMs: number): Middleware };
  wait = withdrawalWait(cms.strapi, 300);
});
afterAll(() => cms?.close());

const services = () => publicationServices(cms.strapi);
const store = (cursor: number, active = true) =>
  services().followers.register('page-store-a', { cursor, nudgeUrl: null, active });

async function withdraw(): Promise<void> {
  const page = await createPage(cms.strapi);
  await cms.strapi.documents('api::page.page').unpublish({ documentId: page.documentId });
}

async function answer(path: string, body: unknown, work: () => Promise<unknown> = withdraw): Promise<FakeContext> {
  const ctx: FakeContext = { path, status: 404, body: undefined };
  await wait(ctx, async () => {
    await work();
    ctx.status = 200;
    ctx.body = body;
  });
  return ctx;
}

describe('a write that withdraws something', () => {
  it('is journaled as a withdrawal', async () => {
    const page = await createPage(cms.strapi);
    const before = await services().journal.head();
    const pages = cms.strapi.documents('api::page.page');
    await pages.update({ documentId: page.documentId, data: { title: 'Autre titre' } as never });
    await pages.unpublish({ documentId: page.documentId });
    await pages.delete({ documentId: page.documentId });
    const { entries } = await services().journal.readAfter(before, 10);
    expect(entries.map(({ kind, cause }) => `${cause} ${kind}`)).toEqual([
      'page.update changed',
      'page.unpublish withdrawn',
      'page.delete changed',
    ]);
    // The draft's edit and the deletion of what was no longer published change nothing for an anonymous reader.
    expect(entries.map((entry) => entry.public)).toEqual([false, true, false]);
  });

  it('deleting what is published withdraws it', async () => {
    const page = await createPage(cms.strapi);
    await cms.strapi.documents('api::page.page').delete({ documentId: page.documentId });
    const { entries } = await services().journal.readAfter((await services().journal.head()) - 1, 10);
    expect(entries).toMatchObject([{ kind: 'withdrawn', objectId: page.documentId }]);
  });
});

describe('a write that narrows what is shown of an object which stays open', () => {
  const entriesAfter = async (write: () => Promise<unknown>, id: string) => {
    const before = await services().journal.head();
    await write();
    const { entries } = await services().journal.readAfter(before, 20);
    return entries.filter(({ objectId }) => objectId === id);
  };

  it.each(['public', 'readers'])('withdraws the contact address of a base (%s)', async (contactAudience) => {
    const { documentId } = await createBase(cms.strapi, 'Avec adresse', {
      contactAudience,
      contactEmail: 'a@exemple.fr',
    });
    const bases = cms.strapi.documents('api::base.base');
    const change = (data: object) => entriesAfter(() => bases.update({ documentId, data: data as never }), documentId);
    expect(await change({ title: 'Un autre titre' })).toMatchObject([{ kind: 'changed', public: true }]);
    expect(await change({ contactAudience: 'team' })).toMatchObject([{ kind: 'withdrawn', public: true }]);
    expect(await change({ contactAudience })).toMatchObject([{ kind: 'changed', public: true }]);
  });

  it('withdraws the contact address of a member', async () => {
    const members = cms.strapi.documents('api::member.member');
    const address = { contactEmail: 'b@exemple.fr', emailIsPublic: true };
    const { documentId } = await createMember(cms.strapi, 'avec-adresse', address);
    const change = (data: object) =>
      entriesAfter(() => members.update({ documentId, data: data as never }), documentId);
    expect(await change({ firstName: 'Autre' })).toMatchObject([{ kind: 'changed', public: true }]);
    expect(await change({ emailIsPublic: false })).toMatchObject([{ kind: 'withdrawn', public: true }]);
    expect(await change({ firstName: 'Encore' })).toMatchObject([{ kind: 'changed', public: true }]);
  });

  it('tells pages of the name of a members-only person who credited themselves', async () => {
    const members = cms.strapi.documents('api::member.member');
    const { documentId } = await createMember(cms.strapi, 'discret', { profileVisibility: 'members' });
    const base = await createBase(cms.strapi, 'Base publique');
    const resources = cms.strapi.documents('api::resource.resource');
    const resource = await resources.create({
      data: {
        title: 'Ressource signée',
        slug: 'ressource-signee',
        base: base.documentId,
        creator: documentId,
        producer: 'unknown',
        visibility: 'inherit',
      } as never,
      status: 'published',
    });
    const rename = (lastName: string) =>
      entriesAfter(() => members.update({ documentId, data: { lastName } as never }), documentId);
    expect(await rename('Tu')).toMatchObject([{ kind: 'changed', public: false }]);
    await resources.update({ documentId: resource.documentId, data: { producer: 'self' } as never });
    expect(await rename('Brouillon')).toMatchObject([{ kind: 'changed', public: false }]);
    await resources.publish({ documentId: resource.documentId });
    const related = [`resource:${resource.documentId}`];
    expect(await rename('Dit')).toMatchObject([{ kind: 'changed', public: true, related }]);
    const gone = await entriesAfter(() => members.delete({ documentId }), documentId);
    expect(gone).toMatchObject([{ kind: 'withdrawn', public: true, related }]);
  });
});

describe('the answer to a request that withdraws something', () => {
  beforeEach(() => store(0, false));

  it('is what it was when no page store is registered or active', async () => {
    expect(await answer('/api/editing/x', { data: 1 })).toMatchObject({ status: 200, body: { data: 1 } });
  });

  it('is never 200 while an active store has not passed it', async () => {
    await store(0);
    const late = await answer('/api/editing/x', { data: 1 });
    expect(late.status).toBe(202);
    expect(late.body).toMatchObject({
      data: 1,
      status: 'withdrawing',
      message: expect.stringContaining('Retrait en cours'),
    });
    expect((await answer('/api/editing/x', null)).body).toMatchObject({ status: 'withdrawing' });
  });

  it('keeps the body the admin panel expects', async () => {
    await store(0);
    expect(await answer('/content-manager/x', { data: 1 })).toMatchObject({ status: 202, body: { data: 1 } });
  });

  it('comes as soon as the store passed it', async () => {
    await store(0);
    const poll = setInterval(() => {
      void services()
        .journal.head()
        .then((head) => store(head));
    }, 30);
    const began = performance.now();
    const ctx = await answer('/api/editing/x', {});
    clearInterval(poll);
    expect(ctx.status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(20);
  });

  it('does not wait for a write that was rolled back, nor for a change', async () => {
    await store(0);
    const undone = () =>
      cms.strapi.db
        .transaction(async () => {
          await withdraw();
          throw new Error('undo');
        })
        .catch(() => undefined);
    expect((await answer('/api/editing/x', {}, undone)).status).toBe(200);
    expect((await answer('/api/editing/x', {}, () => createPage(cms.strapi))).status).toBe(200);
  });

  it('waits for writes made inside an outer transaction too', async () => {
    await store(0);
    expect((await answer('/api/editing/x', {}, () => cms.strapi.db.transaction(withdraw))).status).toBe(202);
  });
});
