import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, editingWorld, type EditingWorld, type Json } from './editing-support';

let world: EditingWorld;
beforeAll(async () => {
  world = await editingWorld();
});
afterAll(() => world.cms.close());

describe('a resource', () => {
  it('is written, published, edited aside, and published again', async () => {
    const { call, members, publicBase } = world;
    const id = await world.draft(members.owner, publicBase, 'Été connecté');
    const first = await call(members.owner, 'get', `/resources/${id}`);
    expect(first.status).toBe(200);
    expect(first.data).toMatchObject({
      state: 'draft',
      title: 'Été connecté',
      published: null,
      base: { id: publicBase },
    });
    expect(first.data.slug).toMatch(/^ete-connecte-[0-9a-z]{6}$/);
    expect(first.data.missing.map((item: Json) => item.field)).toEqual([
      'description',
      'contents',
      'index.themes',
      'index.types',
      'licence',
    ]);

    const refused = await call(members.owner, 'post', `/resources/${id}/publish`);
    expect(refused.status).toBe(400);
    expect(refused.error.details.fields.description).toBe('Présentez la ressource en quelques phrases.');
    expect(refused.error.details.missing).toHaveLength(5);

    await call(members.owner, 'put', `/resources/${id}/informations`, { title: 'Été branché' });
    await complete(world, members.owner, id);
    const published = await call(members.owner, 'post', `/resources/${id}/publish`);
    expect(published.error).toBeUndefined();
    expect(published.data).toMatchObject({ state: 'published', missing: [], audience: 'everyone' });
    expect(published.data.slug).toMatch(/^ete-branche-[0-9a-z]{6}$/);
    expect(published.data.published.firstPublishedAt).toMatch(/^\d{4}-/);
    const { slug } = published.data;

    const edited = await call(members.owner, 'put', `/resources/${id}/informations`, { title: 'Autre titre' });
    expect(edited.data).toMatchObject({
      state: 'modified',
      slug,
      title: 'Autre titre',
      published: { title: 'Été branché' },
    });
    const again = await call(members.owner, 'post', `/resources/${id}/publish`);
    expect(again.data).toMatchObject({ state: 'published', slug, published: { title: 'Autre titre' } });
    expect(again.data.published.firstPublishedAt).toBe(published.data.published.firstPublishedAt);
    expect(again.data.published.contentUpdatedAt > published.data.published.contentUpdatedAt).toBe(true);

    const withdrawn = await call(members.owner, 'post', `/resources/${id}/unpublish`);
    expect(withdrawn.data).toMatchObject({ state: 'draft', published: null });
  });

  it('with few readers needs only a title to be published', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.contributor, base);
    const published = await call(members.contributor, 'post', `/resources/${id}/publish`);
    expect(published.data).toMatchObject({ state: 'published', audience: 'some' });
    const opened = await call(members.contributor, 'put', `/resources/${id}/visibility`, { visibility: 'private' });
    expect(opened.data).toMatchObject({ state: 'published', visibility: 'private' });
  });

  it('changes audience at once on both versions, without publishing pending edits', async () => {
    const { call, members, publicBase } = world;
    const id = await world.draft(members.owner, publicBase);
    await complete(world, members.owner, id);
    await call(members.owner, 'post', `/resources/${id}/publish`);
    await call(members.owner, 'put', `/resources/${id}/informations`, { title: 'En attente' });
    const hidden = await call(members.owner, 'put', `/resources/${id}/visibility`, { visibility: 'private' });
    expect(hidden.data).toMatchObject({ state: 'modified', visibility: 'private' });
    const rows = await world.rows('api::resource.resource', { documentId: id });
    expect(rows.map((row) => [row.visibility, row.open, row.title].join()).sort()).toEqual(
      ['private,false,Atelier mots de passe', 'private,false,En attente'].sort(),
    );
  });

  it('can’t be opened to everyone while its published version lacks something, even if its draft does not', async () => {
    const { call, members, publicBase } = world;
    const id = await world.draft(members.owner, publicBase);
    await call(members.owner, 'put', `/resources/${id}/visibility`, { visibility: 'private' });
    await call(members.owner, 'post', `/resources/${id}/publish`);
    await complete(world, members.owner, id);
    const refused = await call(members.owner, 'put', `/resources/${id}/visibility`, { visibility: 'inherit' });
    expect(refused.status).toBe(400);
    await call(members.owner, 'post', `/resources/${id}/publish`);
    expect((await call(members.owner, 'put', `/resources/${id}/visibility`, { visibility: 'inherit' })).status).toBe(
      200,
    );
  });

  it('moves to a wider base as a private one, unless who gains was confirmed', async () => {
    const { call, members, base, publicBase } = world;
    const id = await world.draft(members.owner, base);
    const moved = await call(members.owner, 'put', `/resources/${id}/base`, { base: publicBase });
    expect(moved.data).toMatchObject({ visibility: 'private', base: { id: publicBase } });
    const other = await world.draft(members.owner, base);
    const confirmed = await call(members.owner, 'put', `/resources/${other}/base`, {
      base: publicBase,
      confirmedAudience: true,
    });
    expect(confirmed.data).toMatchObject({ visibility: 'inherit', base: { id: publicBase } });
  });

  it('goes to the bin, is seen there alone, and comes back', async () => {
    const { call, members, publicBase } = world;
    const id = await world.draft(members.owner, publicBase, 'À jeter');
    await complete(world, members.owner, id);
    await call(members.owner, 'post', `/resources/${id}/publish`);
    expect((await call(members.owner, 'post', `/resources/${id}/bin`)).data).toMatchObject({ id, may: ['restore'] });
    expect((await call(members.owner, 'get', `/resources/${id}`)).status).toBe(404);
    expect((await world.rows('api::resource.resource', { documentId: id, open: true })).length).toBe(0);
    const bin = await call(members.owner, 'get', '/bin');
    expect(bin.data.items).toContainEqual(expect.objectContaining({ id, title: 'À jeter', kind: 'resource' }));
    expect((await call(members.stranger, 'get', '/bin')).data.items).toEqual([]);
    expect((await call(members.owner, 'post', `/resources/${id}/restore`)).data).toMatchObject({ id, binnedAt: null });
  });

  it('refuses informations read before someone else’s, and gives both versions back', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const { informationsVersion: version } = (await call(members.owner, 'get', `/resources/${id}`)).data;
    await call(members.contributor, 'put', `/resources/${id}/informations`, {
      version,
      description: 'Celle de l’autre',
    });
    const late = await call(members.owner, 'put', `/resources/${id}/informations`, {
      version,
      description: 'La mienne',
    });
    expect(late.status).toBe(409);
    const { revision } = late.error.details.current;
    const stale = await call(members.owner, 'put', `/resources/${id}/index`, { revision: revision - 1, tags: {} });
    expect(stale.status).toBe(409);
    expect(late.error.details).toMatchObject({
      current: { description: 'Celle de l’autre' },
      submitted: { description: 'La mienne' },
    });
  });

  it('is indexed within the rules of each category', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const put = (body: unknown) => call(members.owner, 'put', `/resources/${id}/index`, body);
    expect(
      (await put({ tags: { themes: ['donnees', 'accessibilite', 'reseaux-sociaux'] } })).error.details.fields,
    ).toEqual({
      'tags.themes': 'Choisissez 2 éléments au plus.',
    });
    expect((await put({ tags: { themes: ['annuaire'] } })).status).toBe(400);
    expect((await put({ tags: { inconnue: ['donnees'] } })).status).toBe(400);
    expect((await put({ tags: { licences: ['licence-etalab-2-0'] } })).status).toBe(400);
    await put({ tags: { themes: ['donnees'] }, territories: ['DEP-76'] });
    const kept = await put({ tags: { types: ['annuaire'] } });
    expect(kept.data.index.map((category: Json) => category.tags.map((tag: Json) => tag.slug))).toEqual([
      ['donnees'],
      ['annuaire'],
    ]);
    expect(kept.data.territories).toEqual([{ slug: 'dep-76', name: 'dep-76', code: 'DEP-76' }]);
    expect((await put({ tags: { themes: [] } })).data.index[0].tags).toEqual([]);
  });
});

describe('a resource written in the admin panel', () => {
  it('gets its address and keys, counts as edited, and tells the member who was editing it', async () => {
    const { call, members, publicBase, strapi } = world;
    const documents = (strapi.documents as Json)('api::resource.resource');
    const base = { set: [{ documentId: publicBase }] };
    const made = await world.system<Json>(() =>
      documents.create({
        data: { title: 'Du panneau', base, contents: [{ __component: 'content.rich-text', body: '<p>Un</p>' }] },
        populate: ['contents'],
      }),
    );
    expect(made.slug).toMatch(/^du-panneau-[0-9a-z]{6}$/);
    const id = made.documentId;
    await world.system(() => documents.publish({ documentId: id }));
    const before = (await call(members.owner, 'get', `/resources/${id}`)).data;
    const [{ key, revision }] = before.contents;
    expect([key.length, revision, before.state]).toEqual([36, 1, 'published']);
    expect(before.published.firstPublishedAt).toMatch(/^\d{4}-/);
    const [component] = made.contents;
    await world.system(() =>
      documents.update({
        documentId: id,
        data: {
          title: 'Du panneau',
          firstPublishedAt: new Date(),
          revision: before.revision,
          contents: [{ ...component, __component: 'content.rich-text', body: '<p>Deux</p>' }],
        },
      }),
    );
    const after = (await call(members.owner, 'get', `/resources/${id}`)).data;
    expect(after).toMatchObject({
      state: 'modified',
      slug: made.slug,
      contents: [{ key, revision: 2, body: '<p>Deux</p>' }],
    });
    const late = await call(members.owner, 'put', `/resources/${id}/contents/${key}`, {
      kind: 'rich-text',
      revision: 1,
      body: '<p>Trois</p>',
    });
    expect(late.status).toBe(409);
    await world.system(() => documents.publish({ documentId: id }));
    const again = (await call(members.owner, 'get', `/resources/${id}`)).data;
    expect(again).toMatchObject({
      state: 'published',
      published: { firstPublishedAt: before.published.firstPublishedAt },
    });
  });
});

describe('the workshop', () => {
  it('shows each member what they may work on', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.contributor, base, 'Brouillon commun');
    const of = async (member: string) => (await call(member, 'get', '/workshop')).data;
    const owner = await of(members.owner);
    expect(owner.bases.find((item: Json) => item.id === base)).toMatchObject({
      role: 'owner',
      may: ['edit', 'set-visibility', 'bin', 'add-resource'],
    });
    expect(owner.resources).toContainEqual(expect.objectContaining({ id, mine: false, state: 'draft' }));
    const contributor = await of(members.contributor);
    expect(contributor.bases).toEqual([
      expect.objectContaining({ id: base, role: 'contributor', may: ['add-resource'] }),
    ]);
    expect(contributor.resources).toContainEqual(expect.objectContaining({ id, mine: true }));
    const reader = await of(members.reader);
    expect(reader.bases).toEqual([expect.objectContaining({ id: base, role: 'reader', may: [] })]);
    expect(reader.resources).toEqual([]);
    expect(await of(members.stranger)).toMatchObject({ bases: [], resources: [], total: 0, binCount: 0 });
  });

  it('counts what it lists, when moderation hides a base too', async () => {
    const { call, members, strapi, system } = world;
    const made = await call(members.owner, 'post', '/bases', { title: 'Masquée', contactEmail: 'ici@exemple.fr' });
    const hidden = made.data.id as string;
    const create = (uid: string, data: object) => system(() => (strapi.documents as Json)(uid).create({ data }));
    const pair = `${hidden}:${members.contributor}`;
    const only = (documentId: string) => ({ set: [{ documentId }] });
    await create('api::membership.membership', {
      base: only(hidden),
      member: only(members.contributor),
      role: 'contributor',
      pair,
    });
    for (let rank = 0; rank < 3; rank += 1) await world.draft(members.owner, hidden, `Masquée ${rank}`);
    const of = async (member: string) => (await call(member, 'get', '/workshop')).data;
    const before = { contributor: await of(members.contributor), owner: await of(members.owner) };
    const bases = strapi.documents('api::base.base') as Json;
    await system(() => bases.update({ documentId: hidden, data: { hiddenAt: new Date().toISOString() } }));
    const contributor = await of(members.contributor);
    expect(contributor.total).toBe(before.contributor.total - 3);
    expect(contributor.total).toBe(contributor.resources.length);
    const owner = await of(members.owner);
    expect(owner.total).toBe(before.owner.total);
    expect(owner.bases.find(({ id }: Json) => id === hidden)).toMatchObject({ draftCount: 3, publishedCount: 0 });
  });
});
