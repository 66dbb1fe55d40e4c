import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld, type TestWorld } from '../support/world.ts';
import { createPage, publicationServices } from './publication-support.ts';

let cms: RunningCms;
let world: TestWorld;
beforeAll(async () => {
  cms = await bootCms();
  world = createWorld(cms.strapi);
});
afterAll(() => cms?.close());

type Uid = 'banner' | 'changelog-entry' | 'glossary-entry' | 'home-page';
interface Documents {
  create(parameters: object): Promise<{ documentId: string }>;
  update(parameters: object): Promise<unknown>;
  publish(parameters: object): Promise<unknown>;
  unpublish(parameters: object): Promise<unknown>;
  delete(parameters: object): Promise<unknown>;
}
const documents = (name: Uid) => cms.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
const ask = async (query: string) => {
  const { body } = await request(cms.strapi.server.httpServer).post('/graphql').send({ query });
  expect(body.errors).toBeUndefined();
  return body.data;
};
const get = (path: string) => request(cms.strapi.server.httpServer).get(path);
const fromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const scheduler = () =>
  cms.strapi.service('plugin::publication.scheduler') as unknown as { tick(now?: Date): Promise<void> };
const entriesSince = async (seq: number) =>
  (await publicationServices(cms.strapi).journal.readAfter(seq, 100)).entries.map(
    ({ kind, objectKind, objectId, cause, public: isPublic }) => ({ kind, objectKind, objectId, cause, isPublic }),
  );
const head = () => publicationServices(cms.strapi).journal.head();

describe('what the editorial team prepares', () => {
  it.each([
    ['banner', { title: 'Annonce SECRET' }, '{ banners { title } }', '/api/banners'],
    [
      'changelog-entry',
      { title: 'Évolution SECRET', date: '2026-11-26', state: 'planned' },
      '{ changelogEntries { title } }',
      '/api/changelog-entries',
    ],
    ['glossary-entry', { term: 'SECRET', slug: 'secret' }, '{ glossaryEntries { term } }', '/api/glossary-entries'],
    [
      'home-page',
      { title: 'Accueil SECRET', presentation: 'p', invitation: 'i' },
      '{ homePage { title } }',
      '/api/home-page',
    ],
  ] as const)(
    'is read by nobody while %s is a draft, and by everyone once published',
    async (name, data, query, path) => {
      const { documentId } = await documents(name).create({ data });
      expect(JSON.stringify(await ask(query))).not.toContain('SECRET');
      for (const address of [path, `${path}?status=draft`, `${path}?publicationState=preview`])
        expect((await get(address)).text).not.toContain('SECRET');
      await documents(name).publish({ documentId });
      expect(JSON.stringify(await ask(query))).toContain('SECRET');
      await documents(name).delete({ documentId });
      expect((await get(path)).text).not.toContain('SECRET');
    },
  );

  it.each(['/api/banners', '/api/changelog-entries', '/api/glossary-entries', '/api/home-page'])(
    'is written by no door of the public API: %s',
    async (path) => {
      for (const method of ['post', 'put', 'delete'] as const) {
        const answer = await request(cms.strapi.server.httpServer)
          [method](path)
          .send({ data: { title: 'x' } });
        expect([404, 405]).toContain(answer.status);
      }
    },
  );

  it('publishes no page at an address that is not one', async () => {
    const pages = cms.strapi.documents('api::page.page') as unknown as Documents;
    for (const slug of ['Aide', 'a/b', '../x', 'a b'])
      await expect(pages.create({ data: { title: 'Page', slug }, status: 'published' })).rejects.toThrow();
  });

  it('publishes no second page at the address of another', async () => {
    const pages = cms.strapi.documents('api::page.page') as unknown as Documents;
    const data = { title: 'Page', slug: 'une-seule-fois' };
    await pages.create({ data, status: 'published' });
    await expect(pages.create({ data, status: 'published' })).rejects.toThrow();
  });
});

describe('a banner', () => {
  const titles = async () => (await ask('{ banners { title } }')).banners.map(({ title }: { title: string }) => title);

  it('is read between its dates only', async () => {
    const made = await Promise.all(
      [
        { title: 'à venir', from: fromNow(60) },
        { title: 'terminé', until: fromNow(-60) },
        { title: 'en cours', from: fromNow(-60), until: fromNow(60) },
        { title: 'sans dates' },
      ].map((data) => documents('banner').create({ data, status: 'published' })),
    );
    expect((await titles()).sort()).toEqual(['en cours', 'sans dates']);
    for (const { documentId } of made) await documents('banner').delete({ documentId });
  });

  it('is told to the page stores once, when it begins and when it ends', async () => {
    await scheduler().tick();
    const { documentId } = await documents('banner').create({
      data: { title: 'Maintenance', from: fromNow(10), until: fromNow(20) },
      status: 'published',
    });
    const before = await head();
    await scheduler().tick(fromNow(5));
    expect(await entriesSince(before)).toEqual([]);
    const told = { kind: 'changed', objectKind: 'banner', objectId: documentId, cause: 'schedule', isPublic: true };
    await Promise.all([scheduler().tick(fromNow(11)), scheduler().tick(fromNow(11))]);
    expect(await entriesSince(before)).toEqual([told]);
    await scheduler().tick(fromNow(12));
    await scheduler().tick(fromNow(21));
    await scheduler().tick(fromNow(22));
    expect(await entriesSince(before)).toEqual([told, told]);
    await documents('banner').delete({ documentId });
  });

  it('never empties the page store: going, it is a change and not a withdrawal', async () => {
    const { documentId } = await documents('banner').create({ data: { title: 'Vu' }, status: 'published' });
    const before = await head();
    await documents('banner').unpublish({ documentId });
    const [entry] = await entriesSince(before);
    expect(entry).toMatchObject({ kind: 'changed', objectKind: 'banner', isPublic: true });
  });

  it('makes no page stale while nobody can see it', async () => {
    const before = await head();
    await documents('banner').create({ data: { title: 'Demain', from: fromNow(600) }, status: 'published' });
    expect((await entriesSince(before)).every(({ isPublic }) => !isPublic)).toBe(true);
  });
});

describe('the home page', () => {
  const query = '{ homePage { blocks { title kind resources { title } bases { title } } } }';

  it('shows of its blocks what the reader may see, when they are due, in the order chosen', async () => {
    const open = await world.base({ title: 'Ouverte' });
    const closed = await world.base({ title: 'Fermée', visibility: 'private' });
    const first = await world.resource(open, { title: 'Première' });
    const second = await world.resource(open, { title: 'Seconde' });
    const hidden = await world.resource(closed, { title: 'Cachée' });
    const { documentId } = await documents('home-page').create({
      data: {
        title: 'Accueil',
        presentation: 'p',
        invitation: 'i',
        blocks: [
          { title: 'Ressources', kind: 'resources', resources: [second, hidden, first] },
          { title: 'Bases', kind: 'bases', bases: [closed, open] },
          { title: 'Demain', kind: 'resources', resources: [first], from: fromNow(60) },
          { title: 'Hier', kind: 'resources', resources: [first], until: fromNow(-60) },
        ],
      },
      status: 'published',
    });
    expect((await ask(query)).homePage.blocks).toEqual([
      { title: 'Ressources', kind: 'resources', resources: [{ title: 'Seconde' }, { title: 'Première' }], bases: [] },
      { title: 'Bases', kind: 'bases', resources: [], bases: [{ title: 'Ouverte' }] },
    ]);

    // A resource published again keeps its place.
    const resources = cms.strapi.documents('api::resource.resource') as unknown as Documents;
    await resources.update({ documentId: second, data: { title: 'Seconde, revue' } });
    await resources.publish({ documentId: second });
    const [block] = (await ask(query)).homePage.blocks;
    expect(block.resources.map(({ title }: { title: string }) => title)).toEqual(['Seconde, revue', 'Première']);

    await scheduler().tick();
    const before = await head();
    await scheduler().tick(fromNow(61));
    expect(await entriesSince(before)).toEqual([
      { kind: 'changed', objectKind: 'home-page', objectId: documentId, cause: 'schedule', isPublic: true },
    ]);
  });
});

describe('an editorial page', () => {
  const pages = () => cms.strapi.documents('api::page.page') as unknown as Documents;
  const gone = async (slug: string) => (await get(`/api/publication/gone/${slug}`)).body.gone;
  const slugOf = async (documentId: string) =>
    (await cms.strapi.db.query('api::page.page').findOne({ where: { documentId } })).slug as string;

  it('is said to be gone once withdrawn, and no longer once it is back; a draft never was', async () => {
    const { documentId } = await createPage(cms.strapi);
    const slug = await slugOf(documentId);
    expect(await gone(slug)).toBe(false);
    await pages().unpublish({ documentId });
    expect(await gone(slug)).toBe(true);
    await pages().publish({ documentId });
    expect(await gone(slug)).toBe(false);
    await pages().delete({ documentId });
    expect(await gone(slug)).toBe(true);
    await pages().create({ data: { title: 'Brouillon', slug: 'jamais-publiee' } });
    expect(await gone('jamais-publiee')).toBe(false);
  });

  it('never says of a member’s content that it is gone', async () => {
    const resource = await world.resource(await world.base(), { slug: 'ressource-retiree' });
    const resources = cms.strapi.documents('api::resource.resource') as unknown as Documents;
    await resources.unpublish({ documentId: resource });
    expect(await gone('ressource-retiree')).toBe(false);
  });

  it('makes every page stale by its title in the footer, not by its text', async () => {
    const { documentId } = await createPage(cms.strapi);
    await pages().update({ documentId, data: { inFooter: true } });
    await pages().publish({ documentId });
    const write = async (data: object) => {
      const before = await head();
      await pages().update({ documentId, data });
      await pages().publish({ documentId });
      return (await entriesSince(before)).filter(({ objectKind }) => objectKind === 'footer').length;
    };
    expect(await write({ body: '<p>Un autre texte</p>' })).toBe(0);
    expect(await write({ title: 'Un autre titre' })).toBe(1);
  });
});
