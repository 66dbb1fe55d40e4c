import crypto from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelClient, signInAs, type PanelClient } from './admin-support.ts';
import { leakWorld, SECRET, type LeakWorld } from './leak-world.ts';

const resources = '/content-manager/collection-types/api::resource.resource';
const bases = '/content-manager/collection-types/api::base.base';
const collections = '/content-manager/collection-types/api::collection.collection';
const tags = '/content-manager/collection-types/api::tag.tag';
const categories = '/content-manager/collection-types/api::tag-category.tag-category';
const key = () => crypto.randomBytes(4).toString('hex');

let leak: LeakWorld;
let strapi: Core.Strapi;
let editor: PanelClient;
let ids: Record<string, string>;
let unknown: { status: number; text: string };

beforeAll(async () => {
  leak = await leakWorld();
  ({ strapi } = leak.cms);
  const { world } = leak;
  const official = await world.base({ title: 'Base officielle', official: true });
  const collaborative = await world.base({ title: 'Base collaborative', visibility: 'private', collaborative: true });
  ids = {
    ...leak.ids,
    official,
    collaborative,
    draft: await world.resource(official, { title: 'Brouillon officiel', published: false }),
    shut: await world.resource(official, { title: 'Privée officielle', visibility: 'private' }),
    masked: await world.resource(official, { title: 'Masquée officielle', hidden: true }),
    gone: await world.resource(official, { title: `Jetée ${SECRET}`, binned: true }),
    shared: await world.resource(collaborative, { title: 'Privée collaborative', visibility: 'private' }),
    sharedDraft: await world.resource(collaborative, { title: 'Brouillon collaboratif', published: false }),
    sharedMasked: await world.resource(collaborative, { title: `Masquée ${SECRET}`, hidden: true }),
    list: await world.collection(official, { name: 'Liste officielle', resources: [leak.ids.inPrivateBase!] }),
    plain: await world.resource(leak.ids.openBase!, { title: 'Publique sans retouche' }),
  };
  editor = panelClient(strapi, (await signInAs(strapi, 'la-base-editorial')).token);
  const answer = await editor.send('put', `${resources}/inconnuinconnuinconnuinc`, { title: 'Pris' });
  unknown = { status: answer.status, text: answer.text };
});
afterAll(() => leak?.cms.close());

const row = (uid: string, documentId: string, published = false) =>
  strapi.db.query(uid).findOne({
    where: { documentId, ...(uid === 'api::resource.resource' ? { publishedAt: { $notNull: published } } : {}) },
    populate: { base: true },
  });
const resource = (id: string, published = false) => row('api::resource.resource', id, published);
const create = (data: object = {}) =>
  editor.send('post', resources, { title: 'Nouvelle fiche', slug: `fiche-${key()}`, base: ids.official, ...data });

describe('the editorial team reads in the panel', () => {
  it('all of the bases it flagged, drafts included, but for the bin and what moderation hides from others', async () => {
    const { text, body } = await editor.get(`${resources}?pageSize=100`);
    for (const title of [
      'Brouillon officiel',
      'Privée officielle',
      'Masquée officielle',
      'Privée collaborative',
      'Brouillon collaboratif',
    ])
      expect(text).toContain(title);
    expect(text).not.toContain(SECRET);
    expect(body.results.every(({ base }: { base: unknown }) => base)).toBe(true);
    const listed = (await editor.get(`${bases}?pageSize=100`)).text;
    expect(listed).toContain('Base collaborative');
    expect(listed).toContain('Base ouverte');
    for (const id of [ids.draft, ids.shut, ids.shared])
      expect((await editor.get(`${resources}/${id}`)).status).toBe(200);
  });

  it('what is public of the others: to choose from, while no edit is pending', async () => {
    const picker = '/content-manager/relations/api::collection.collection/resources?pageSize=100';
    const { text } = await editor.get(picker);
    expect(text).toContain('Publique sans retouche');
    expect(text).toContain('Brouillon officiel');
    expect(text).not.toContain(SECRET);
    const published = await editor.get(`${resources}?pageSize=100&status=published`);
    expect(published.text).toContain('Ressource ouverte');
  });

  it('nothing by asking for it letter by letter', async () => {
    const asked = (word: string) => [
      `${resources}?_q=${word}`,
      `${resources}?status=published&_q=${word}`,
      `${resources}?filters[$and][0][title][$contains]=${word}`,
      `${resources}?filters[$and][0][base][title][$contains]=${word}`,
      `${resources}?filters[$and][0][creator][lastName][$contains]=${word}`,
      `${collections}?filters[$and][0][resources][title][$contains]=${word}`,
      `${bases}?filters[$and][0][creator][biography][$contains]=${word}`,
      `/content-manager/relations/api::collection.collection/resources?_q=${word}`,
      `/content-manager/relations/api::resource.resource/base?_q=${word}`,
      `/upload/files?_q=${word}`,
      `/upload/files?filters[folder][files][name][$contains]=${word}`,
      `/upload/folders?filters[files][name][$contains]=${word}`,
      `/upload/folders?_q=${word}`,
    ];
    const nothing = asked('zqnothingqz');
    for (const [index, path] of asked(SECRET).entries()) {
      const [found, none] = [await editor.get(path), await editor.get(nothing[index]!)];
      expect(found.status, path).toBe(none.status);
      expect(found.text.replaceAll(SECRET, ''), path).toBe(none.text.replaceAll('zqnothingqz', ''));
    }
  });

  it('no list of people', async () => {
    for (const field of ['exceptionMembers', 'contributors']) {
      const { status } = await editor.get(`/content-manager/relations/api::resource.resource/${ids.draft}/${field}`);
      expect(status).toBe(403);
    }
    const { text } = await editor.get(`${bases}/${ids.official}`);
    expect(text).not.toContain('exceptionMembers');
    expect((await editor.get('/content-manager/collection-types/api::membership.membership')).status).toBe(403);
  });
});

describe('the editorial team writes in official bases', () => {
  it('creates, edits, publishes, unpublishes', async () => {
    const made = await create({
      description: 'Une description',
      contents: [{ __component: 'content.rich-text', body: '<p>Un texte.</p>' }],
      licence: await leak.world.tag({ name: 'Licence libre' }),
    });
    expect(made.status, made.text).toBe(201);
    const { documentId } = made.body.data;
    const edited = await editor.send('put', `${resources}/${documentId}`, { title: 'Titre revu' });
    expect(edited.status, edited.text).toBe(200);
    expect(edited.body.data.title).toBe('Titre revu');
    const published = await editor.send('post', `${resources}/${documentId}/actions/publish`, {
      title: 'Titre publié',
    });
    expect(published.status, published.text).toBe(200);
    expect(await resource(documentId, true)).toMatchObject({
      title: 'Titre publié',
      visibility: 'inherit',
      open: true,
    });
    const unpublished = await editor.send('post', `${resources}/${documentId}/actions/unpublish`);
    expect(unpublished.status, unpublished.text).toBe(200);
    expect(await resource(documentId, true)).toBeNull();
  });

  it('puts in the bin what it deletes', async () => {
    const { documentId } = (await create()).body.data;
    expect((await editor.send('delete', `${resources}/${documentId}`)).status).toBe(200);
    expect((await resource(documentId))?.binnedAt).toBeTruthy();
    expect((await editor.get(`${resources}/${documentId}`)).status).toBe(404);
    const second = (await create()).body.data.documentId;
    const bulk = await editor.send('post', `${resources}/actions/bulkDelete`, {
      documentIds: [second, ids.inPrivateBase],
    });
    expect(bulk.status, bulk.text).toBe(200);
    expect((await resource(second))?.binnedAt).toBeTruthy();
    expect((await resource(ids.inPrivateBase!))?.binnedAt).toBeNull();
    const made = await editor.send('post', collections, { name: 'Choix', slug: `choix-${key()}`, base: ids.official });
    expect(made.status, made.text).toBe(201);
    await editor.send('delete', `${collections}/${made.body.data.documentId}`);
    expect((await row('api::collection.collection', made.body.data.documentId))?.binnedAt).toBeTruthy();
  });

  it('fills a collection with what it sees, and takes nothing out of it that it does not', async () => {
    const path = `${collections}/${ids.list}`;
    const filled = await editor.send('put', path, { resources: { connect: [ids.plain, ids.shared] } });
    expect(filled.status, filled.text).toBe(200);
    const kept = await strapi.db
      .query('api::collection.collection')
      .findOne({ where: { documentId: ids.list }, populate: { resources: true } });
    const inside = new Set((kept?.resources as { documentId: string }[]).map(({ documentId }) => documentId));
    expect(inside).toEqual(new Set([ids.plain, ids.shared, ids.inPrivateBase]));
    expect(filled.text).not.toContain(SECRET);
  });

  it('edits the base but neither its visibility nor its people', async () => {
    const path = `${bases}/${ids.official}`;
    const edited = await editor.send('put', path, { title: 'Base officielle revue', website: 'https://exemple.fr' });
    expect(edited.status, edited.text).toBe(200);
    await editor.send('put', path, {
      visibility: 'private',
      contactEmail: 'pris@exemple.fr',
      exceptionMembers: [ids.shy],
    });
    const base = await strapi.db
      .query('api::base.base')
      .findOne({ where: { documentId: ids.official }, populate: { exceptionMembers: true } });
    expect(base).toMatchObject({ title: 'Base officielle revue', visibility: 'public', exceptionMembers: [] });
    expect(base?.contactEmail ?? null).toBeNull();
  });
});

describe('the editorial team writes nowhere else', () => {
  const targets = [
    'open',
    'shared',
    'sharedDraft',
    'inPrivateBase',
    'neverPublished',
    'hidden',
    'binned',
    'gone',
    'sharedMasked',
  ];

  it.each(targets)('not %s, by any address', async (name) => {
    const id = ids[name]!;
    const before = [await resource(id), await resource(id, true)];
    const one = `${resources}/${id}`;
    const attempts = [
      await editor.send('put', one, { title: 'Pris' }),
      await editor.send('delete', one),
      await editor.send('post', `${one}/actions/publish`, { title: 'Pris' }),
      await editor.send('post', `${one}/actions/unpublish`, {}),
      await editor.send('post', `${one}/actions/unpublish`, { discardDraft: true }),
      await editor.send('post', `${one}/actions/discard`, {}),
      await editor.send('post', `${resources}/clone/${id}`, { title: 'Pris', slug: `pris-${key()}` }),
      await editor.send('post', `${resources}/auto-clone/${id}`, {}),
      ...(await Promise.all(
        ['bulkDelete', 'bulkPublish', 'bulkUnpublish'].map((action) =>
          editor.send('post', `${resources}/actions/${action}`, { documentIds: [id] }),
        ),
      )),
    ];
    for (const { status, text } of attempts) {
      expect(status, text).toBeLessThan(500);
      expect(text).not.toContain(SECRET);
    }
    expect([await resource(id), await resource(id, true)]).toEqual(before);
  });

  it('answers what it does not see as what does not exist', async () => {
    for (const id of [ids.inPrivateBase, ids.neverPublished, ids.gone]) {
      const { status, text } = await editor.send('put', `${resources}/${id}`, { title: 'Pris' });
      expect({ status, text }).toEqual(unknown);
    }
  });

  it('creates in no other base, one it sees or not', async () => {
    const before = await strapi.db.query('api::resource.resource').count();
    expect((await create({ base: ids.openBase })).status).toBe(403);
    expect((await create({ base: ids.collaborative })).status).toBe(403);
    const [hidden, none] = [
      await create({ base: ids.privateBase }),
      await create({ base: 'inconnuinconnuinconnuinc' }),
    ];
    expect(hidden.status, hidden.text).toBe(400);
    expect(hidden.text).toBe(none.text);
    expect(await strapi.db.query('api::resource.resource').count()).toBe(before);
  });

  it('writes into the official base what names none', async () => {
    const placed = await editor.send('post', resources, { title: 'Sans base', slug: key() });
    expect(placed.status, placed.text).toBe(201);
    expect((await resource(placed.body.data.documentId))?.baseKey).toBe(ids.official);
  });

  it('connects nothing it does not see, at any depth, and is told no more than of what does not exist', async () => {
    const rowOf = async (id: string) => Number((await resource(id))?.id);
    const privateRow = await rowOf(ids.inPrivateBase!);
    const linkTo = (target: unknown) => ({
      contents: [{ __component: 'content.linked-resource', key: crypto.randomUUID(), resource: target }],
    });
    const file = (await strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'f.pdf',
        hash: `f_${key()}`,
        ext: '.pdf',
        mime: 'application/pdf',
        size: 1,
        url: '/f',
        provider: 'x',
      },
    })) as { id: number };
    await strapi.db.query('plugin::files.file-link').create({
      data: { fileId: file.id, objectKind: 'resource', objectId: ids.open, version: 'published', size: 1, sentAt: 1 },
    });
    const attempts: [object, object][] = [
      [{ creditedBases: [ids.privateBase] }, { creditedBases: ['inconnuinconnuinconnuinc'] }],
      [
        { creditedBases: { connect: [{ documentId: ids.hiddenBase }] } },
        { creditedBases: { connect: [{ documentId: 'x' }] } },
      ],
      [linkTo(ids.inPrivateBase), linkTo('inconnuinconnuinconnuinc')],
      [linkTo({ connect: [{ id: privateRow }] }), linkTo({ connect: [{ id: 999_999 }] })],
      [
        { sources: [{ kind: 'member', member: ids.shy }] },
        { sources: [{ kind: 'member', member: 'inconnuinconnuinconnuinc' }] },
      ],
      [{ tags: [ids.secretTag] }, { tags: ['inconnuinconnuinconnuinc'] }],
      [{ image: file.id }, { image: 999_999 }],
      // Strapi takes the row and forgets what is connected: a guard that looked at what is connected would see nothing.
      [{ image: { id: file.id, connect: [] } }, { image: { id: 999_999, connect: [] } }],
      [
        { creditedBases: [{ documentId: ids.privateBase, disconnect: [] }] },
        { creditedBases: [{ documentId: 'inconnuinconnuinconnuinc', disconnect: [] }] },
      ],
    ];
    for (const [hidden, none] of attempts) {
      const [refused, same] = [await create(hidden), await create(none)];
      expect(refused.status, refused.text).toBe(400);
      expect(refused.text).toBe(same.text);
      const edit = await editor.send('put', `${resources}/${ids.draft}`, hidden);
      expect(edit.status).toBe(400);
    }
  });

  it('neither moves a resource nor changes what decides who sees it', async () => {
    await editor.send('put', `${resources}/${ids.draft}`, {
      base: ids.openBase,
      visibility: 'public',
      contributors: [ids.known],
      binnedAt: '2026-01-01',
    });
    const after = await strapi.db
      .query('api::resource.resource')
      .findOne({ where: { documentId: ids.draft }, populate: { base: true, contributors: true } });
    expect(after).toMatchObject({ visibility: 'inherit', contributors: [], binnedAt: null });
    expect((after?.base as { documentId: string }).documentId).toBe(ids.official);
  });

  it('places nothing in a base behind the name of its own', async () => {
    const { id } = (await strapi.db.query('api::base.base').findOne({ where: { documentId: ids.privateBase } })) as {
      id: number;
    };
    const hidden = await create({ base: { id, connect: [{ documentId: ids.official }] } });
    expect(hidden.status).toBe(400);
    expect(
      await strapi.db
        .query('api::resource.resource')
        .count({ where: { title: 'Nouvelle fiche', baseKey: ids.privateBase } }),
    ).toBe(0);
  });

  it('gives no row the identity of another', async () => {
    const identity = { documentId: ids.shut, id: 1 };
    await editor.send('put', `${resources}/${ids.draft}`, { title: 'Brouillon officiel', ...identity });
    expect(await resource(ids.draft!)).toMatchObject({ documentId: ids.draft });
    const made = await editor.send('post', tags, {
      name: 'Sans identité',
      slug: `tag-${key()}`,
      category: await category(),
    });
    const { documentId } = made.body.data;
    const renamed = await editor.send('put', `${tags}/${documentId}`, {
      name: 'Renommé',
      documentId: ids.openTag ?? 'autre',
    });
    expect(renamed.status, renamed.text).toBe(200);
    expect(await strapi.db.query('api::tag.tag').findOne({ where: { documentId } })).toMatchObject({ name: 'Renommé' });
  });

  it('names nobody as the producer in their place', async () => {
    const said = await editor.send('put', `${resources}/${ids.draft}`, { producer: 'self' });
    expect(said.status).toBe(400);
    expect(said.text).toContain('Seule la personne');
    // Nor is it told who credited themselves in what it does not see.
    const hidden = strapi.db.query('api::resource.resource');
    await hidden.updateMany({ where: { documentId: ids.inPrivateBase }, data: { producer: 'self' } });
    for (const id of [ids.inPrivateBase, ids.neverPublished, 'inconnuinconnuinconnuinc'])
      expect((await editor.send('put', `${resources}/${id}`, { producer: 'self' })).status).toBe(unknown.status);
  });

  it('puts a tag in one category', async () => {
    const both = [await category(), await leak.world.category({ name: 'D’une base ouverte', base: ids.openBase })];
    expect((await editor.send('post', tags, { name: 'Double', slug: `tag-${key()}`, category: both })).status).toBe(
      400,
    );
  });

  it('flags the bases it sees and no other, and each flag is audited', async () => {
    const flag = (id: string, data: object) => editor.send('put', `${bases}/${id}`, data);
    expect((await flag(ids.privateBase!, { official: true })).status).toBe(unknown.status);
    const made = await flag(ids.openBase!, { collaborative: true, title: 'Pris' });
    expect(made.status, made.text).toBe(200);
    const base = await strapi.db.query('api::base.base').findOne({ where: { documentId: ids.openBase } });
    expect(base).toMatchObject({ collaborative: true, title: 'Base ouverte' });
    const entries = await strapi.db
      .query('plugin::visibility.audit-entry')
      .findMany({ where: { objectId: ids.openBase, action: 'flag' } });
    expect(entries).toEqual([
      expect.objectContaining({ detail: 'collaborative: true', accountName: 'la-base-editorial@exemple.fr' }),
    ]);
    expect((await flag(ids.openBase!, { collaborative: false })).status).toBe(200);
    expect((await editor.send('post', bases, { title: 'Autre base', slug: key() })).status).toBe(403);
    expect((await editor.send('delete', `${bases}/${ids.official}`)).status).toBe(403);
  });

  it('keeps the common index but not what decides rights, nor the tags of other bases', async () => {
    const made = await editor.send('post', tags, { name: 'Nouveau', slug: `tag-${key()}`, category: await category() });
    expect(made.status, made.text).toBe(201);
    const { documentId } = made.body.data;
    const edited = await editor.send('put', `${tags}/${documentId}`, { name: 'Revu', verifiable: true });
    expect(edited.status, edited.text).toBe(200);
    const tag = await strapi.db.query('api::tag.tag').findOne({ where: { documentId } });
    expect(tag).toMatchObject({ name: 'Revu', verifiable: false });
    expect((await editor.send('delete', `${tags}/${documentId}`)).status).toBe(200);
    expect((await editor.send('put', `${tags}/${ids.secretTag}`, { name: 'Pris' })).status).toBe(unknown.status);
    const stolen = { name: 'Pris', slug: `tag-${key()}`, category: ids.secretCategory };
    expect((await editor.send('post', tags, stolen)).status).toBe(400);
    const own = await leak.world.category({ name: 'Catégorie ouverte', base: ids.openBase });
    expect((await editor.send('put', `${categories}/${own}`, { name: 'Pris' })).status).toBe(403);
  });

  it('keeps pages and texts', async () => {
    const pages = '/content-manager/collection-types/api::page.page';
    const made = await editor.send('post', pages, { title: 'Une page', slug: `page-${key()}` });
    expect(made.status, made.text).toBe(201);
    const published = await editor.send('post', `${pages}/${made.body.data.documentId}/actions/publish`, {
      title: 'Une page revue',
    });
    expect(published.status, published.text).toBe(200);
  });
});

const category = async () => {
  const { documentId } = (await strapi.db
    .query('api::tag-category.tag-category')
    .findOne({ where: { baseKey: null } })) as { documentId: string };
  return documentId;
};
