import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, editingWorld, type EditingWorld, type Json } from './editing-support';

type Method = 'get' | 'post' | 'put' | 'delete';
let world: EditingWorld;
beforeAll(async () => {
  world = await editingWorld();
});
afterAll(() => world.cms.close());

/** A document that no one has: what is hidden must answer the same. */
const nowhere = 'aaaaaaaaaaaaaaaaaaaaaaaa';

const resourceCommands: [Method, string, unknown][] = [
  ['get', '', undefined],
  ['put', '/informations', { title: 'Volée' }],
  ['put', '/index', { tags: {} }],
  ['post', '/publish', {}],
  ['post', '/unpublish', {}],
  ['put', '/visibility', { visibility: 'public' }],
  ['get', '/exceptions', undefined],
  ['put', '/exceptions', { territories: [] }],
  ['put', `/exceptions/members/${nowhere}`, {}],
  ['delete', `/exceptions/members/${nowhere}`, {}],
  ['put', '/base', { base: nowhere }],
  ['post', '/bin', {}],
  ['post', '/restore', {}],
  ['post', '/sections', { title: 'Section' }],
  ['put', `/sections/${randomUUID()}`, { title: 'Section' }],
  ['delete', `/sections/${randomUUID()}`, {}],
  ['post', `/sections/${randomUUID()}/move`, { direction: 'up' }],
  ['post', '/contents', { kind: 'rich-text', body: '<p>x</p>' }],
  ['put', `/contents/${randomUUID()}`, { kind: 'rich-text', revision: 1, body: '<p>x</p>' }],
  ['delete', `/contents/${randomUUID()}`, {}],
  ['post', `/contents/${randomUUID()}/move`, { direction: 'up' }],
];
const baseCommands: [Method, string, unknown][] = [
  ['get', '', undefined],
  ['put', '', { title: 'Volée' }],
  ['put', '/visibility', { visibility: 'public' }],
  ['get', '/exceptions', undefined],
  ['put', '/exceptions', { territories: [] }],
  ['put', `/exceptions/members/${nowhere}`, {}],
  ['delete', `/exceptions/members/${nowhere}`, {}],
  ['post', '/bin', {}],
  ['post', '/restore', {}],
];

const status = async (member: string | null, method: Method, path: string, body: unknown) =>
  (await world.call(member, method, path, body)).status;

describe('who does what', () => {
  it('hides what can’t be seen behind the answer of what does not exist', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    for (const [method, path, body] of resourceCommands)
      for (const member of [members.stranger, members.reader, null]) {
        const hidden = await call(member, method, `/resources/${id}${path}`, body);
        expect(hidden, `${method} ${path}`).toEqual(await call(member, method, `/resources/${nowhere}${path}`, body));
        expect(hidden.status, `${method} ${path}`).toBe(404);
      }
    for (const [method, path, body] of baseCommands)
      for (const member of [members.stranger, null]) {
        const hidden = await call(member, method, `/bases/${base}${path}`, body);
        expect(hidden, `${method} ${path}`).toEqual(await call(member, method, `/bases/${nowhere}${path}`, body));
        expect(hidden.status, `${method} ${path}`).toBe(404);
      }
    expect((await world.rows('api::resource.resource', { title: 'Volée' })).length).toBe(0);
  });

  it('refuses what can be seen but not done: 403 to members, 401 to others', async () => {
    const { members, publicBase } = world;
    const id = await world.draft(members.owner, publicBase);
    await complete(world, members.owner, id);
    await world.call(members.owner, 'post', `/resources/${id}/publish`);
    for (const [method, path, body] of resourceCommands.filter(([, path]) => path !== '/restore')) {
      expect(await status(members.stranger, method, `/resources/${id}${path}`, body), path).toBe(403);
      expect(await status(null, method, `/resources/${id}${path}`, body), path).toBe(401);
    }
    for (const [method, path, body] of baseCommands.filter(([, path]) => path !== '/restore')) {
      expect(await status(members.stranger, method, `/bases/${publicBase}${path}`, body), path).toBe(403);
      expect(await status(null, method, `/bases/${publicBase}${path}`, body), path).toBe(401);
    }
    for (const [method, path] of [
      ['get', '/workshop'],
      ['get', '/bin'],
      ['get', '/index'],
      ['post', '/bases'],
      ['post', '/resources'],
    ] as const)
      expect(await status(null, method, path, {}), path).toBe(401);
  });

  it('gives each role of a base what the rule says, and no more', async () => {
    const { members, base } = world;
    const may = async (member: string, id: string) => (await world.call(member, 'get', `/resources/${id}`)).data?.may;
    const ofOwner = await world.draft(members.owner, base);
    expect(await may(members.owner, ofOwner)).toEqual([
      'edit',
      'publish',
      'unpublish',
      'set-visibility',
      'move',
      'bin',
    ]);
    expect(await may(members.administrator, ofOwner)).toEqual([
      'edit',
      'publish',
      'unpublish',
      'set-visibility',
      'move',
      'bin',
    ]);
    expect(await may(members.contributor, ofOwner)).toEqual(['edit', 'publish', 'unpublish']);
    const ofContributor = await world.draft(members.contributor, base);
    expect(await may(members.contributor, ofContributor)).toEqual([
      'edit',
      'publish',
      'unpublish',
      'set-visibility',
      'bin',
    ]);
    expect(
      await status(members.contributor, 'put', `/resources/${ofOwner}/visibility`, { visibility: 'private' }),
    ).toBe(403);
    expect(await status(members.contributor, 'post', `/resources/${ofOwner}/bin`, {})).toBe(403);
    expect(await status(members.contributor, 'put', `/bases/${base}`, { title: 'Non' })).toBe(403);
    expect(await status(members.reader, 'post', '/resources', { title: 'Non', base })).toBe(403);
    expect(await status(members.administrator, 'put', `/bases/${base}`, { title: 'Base de l’équipe' })).toBe(200);
    expect(await status(members.administrator, 'post', `/bases/${base}/bin`, {})).toBe(403);
  });

  it('takes no attribute that a member may not set', async () => {
    const { call, members, base, rows } = world;
    const id = await world.draft(members.owner, base);
    const key = (
      await call(members.owner, 'post', `/resources/${id}/contents`, { kind: 'rich-text', body: '<p>x</p>' })
    ).data.key;
    const before = await rows('api::resource.resource', { documentId: id });
    for (const name of [
      'creator',
      'owner',
      'base',
      'open',
      'gate',
      'publishedAt',
      'documentId',
      'id',
      'hiddenAt',
      'viewCount',
      'contributors',
      'firstPublishedAt',
      'slug',
    ])
      for (const [method, path, body] of [
        ['put', '/informations', {}],
        ['put', '/index', {}],
        ['put', '/visibility', { visibility: 'private' }],
        ['post', '/publish', {}],
        ['put', `/contents/${key}`, { kind: 'rich-text', revision: 1 }],
      ] as [Method, string, object][]) {
        const refused = await call(members.owner, method, `/resources/${id}${path}`, {
          ...body,
          [name]: members.stranger,
        });
        expect(refused.status, `${path} ${name}`).toBe(400);
        expect(refused.error.details.fields).toHaveProperty(name);
      }
    expect(await rows('api::resource.resource', { documentId: id })).toEqual(before);
    for (const name of [
      'official',
      'certified',
      'collaborative',
      'creator',
      'open',
      'slug',
      'hiddenAt',
      'exceptionMembers',
    ])
      expect(
        await status(members.owner, 'post', '/bases', { title: 'Base', contactEmail: 'a@b.fr', [name]: true }),
        name,
      ).toBe(400);
  });

  it('connects nothing hidden, in the words used for what does not exist', async () => {
    const { call, members, base, publicBase } = world;
    const mine = (await call(members.stranger, 'post', '/bases', { title: 'À moi', contactEmail: 'a@b.fr' })).data.id;
    const id = await world.draft(members.stranger, mine);
    const secret = await world.draft(members.owner, base, 'Secrète');
    const foreign = await world.file(members.owner, 'prive.pdf', 'application/pdf');
    const same = async (method: Method, path: string, body: (target: string) => unknown, hidden: string) => {
      const answer = await call(members.stranger, method, path, body(hidden));
      expect(answer).toEqual(await call(members.stranger, method, path, body(nowhere)));
      expect(answer.status, path).toBe(400);
    };
    await same('post', `/resources/${id}/contents`, (resource) => ({ kind: 'linked-resource', resource }), secret);
    await same('post', `/resources/${id}/contents`, (file) => ({ kind: 'file', file }), foreign);
    await same('put', `/resources/${id}/informations`, (target) => ({ creditedBases: [target] }), base);
    await same('put', `/resources/${id}/informations`, (image) => ({ image }), foreign);
    await same('put', `/resources/${id}/base`, (target) => ({ base: target }), base);
    await same('post', '/resources', (target) => ({ title: 'Intrus', base: target }), base);
    expect(await status(members.stranger, 'post', '/resources', { title: 'Intrus', base: publicBase })).toBe(403);
    expect(await status(members.stranger, 'put', `/resources/${id}/base`, { base: publicBase })).toBe(403);
    expect((await call(members.stranger, 'get', `/resources/${id}`)).data.contents).toEqual([]);
  });

  it('says of nobody else that they produced a resource', async () => {
    const { members, base } = world;
    const id = await world.draft(members.owner, base);
    const say = (member: string) =>
      world.call(member, 'put', `/resources/${id}/informations`, { title: 'Atelier', producer: 'self' });
    const refused = await say(members.contributor);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused)).toContain('Seule la personne');
    expect((await say(members.owner)).status).toBe(200);
    // Left as it is by whoever edits the rest.
    expect((await say(members.contributor)).status).toBe(200);
  });

  it('does not tell a contributor from outside the base which base holds the resource, nor the draft of a linked one', async () => {
    const { call, members, base, publicBase, strapi } = world;
    const id = await world.draft(members.owner, base);
    const linked = await world.draft(members.owner, publicBase, 'Titre publié');
    await complete(world, members.owner, linked);
    await call(members.owner, 'post', `/resources/${linked}/publish`);
    await call(members.owner, 'put', `/resources/${linked}/informations`, { title: 'Titre secret' });
    const secret = await world.draft(members.owner, base, 'Secrète');
    for (const resource of [linked, secret])
      await call(members.owner, 'post', `/resources/${id}/contents`, { kind: 'linked-resource', resource });
    await world.system(() =>
      (strapi.documents as Json)('api::resource.resource').update({
        documentId: id,
        status: 'draft',
        data: { contributors: { set: [{ documentId: members.stranger }] } },
      }),
    );
    const view = (await call(members.stranger, 'get', `/resources/${id}`)).data;
    expect(view.base).toBeNull();
    expect(view.contents.map((content: Json) => content.resource?.title ?? null)).toEqual(['Titre publié', null]);
    expect((await call(members.stranger, 'get', '/workshop')).data.resources).toContainEqual(
      expect.objectContaining({ id, base: null }),
    );
    expect(JSON.stringify(view)).not.toMatch(/Titre secret|Secrète|Base de l’équipe/u);
  });
});

describe('a base', () => {
  it('is created private, owned by who creates it, then edited, opened, binned and restored', async () => {
    const { call, members, rows } = world;
    const made = await call(members.stranger, 'post', '/bases', {
      title: 'Fabrique numérique',
      description: { markdown: 'Bonjour' },
      contactEmail: 'fabrique@exemple.fr',
      territory: 'DEP-76',
      socialLinks: { mastodon: 'https://exemple.social/@fabrique' },
    });
    expect(made.status).toBe(201);
    expect(made.data).toMatchObject({
      visibility: 'private',
      role: 'owner',
      may: ['edit', 'set-visibility', 'bin', 'add-resource'],
      territory: { code: 'DEP-76' },
    });
    expect(made.data.slug).toMatch(/^fabrique-numerique-[0-9a-z]{6}$/);
    const { id } = made.data;
    expect(
      (await rows('api::membership.membership', { pair: `${id}:${members.stranger}` })).map((row) => row.role),
    ).toEqual(['owner']);
    const edited = await call(members.stranger, 'put', `/bases/${id}`, {
      title: 'Fabrique',
      website: '',
      socialLinks: { x: 'https://x.com/f' },
    });
    expect(edited.data).toMatchObject({
      title: 'Fabrique',
      slug: made.data.slug,
      description: '<p>Bonjour</p>',
      socialLinks: { mastodon: 'https://exemple.social/@fabrique', x: 'https://x.com/f' },
    });
    expect(
      (await call(members.stranger, 'put', `/bases/${id}/visibility`, { visibility: 'public' })).data.visibility,
    ).toBe('public');
    const resource = await world.draft(members.stranger, id);
    expect((await call(members.stranger, 'post', `/bases/${id}/bin`)).status).toBe(200);
    expect(await status(members.stranger, 'get', `/bases/${id}`, undefined)).toBe(404);
    expect(await status(members.stranger, 'get', `/resources/${resource}`, undefined)).toBe(404);
    expect((await call(members.stranger, 'get', '/bin')).data.items).toEqual([
      expect.objectContaining({ kind: 'base', id, title: 'Fabrique' }),
    ]);
    expect((await call(members.stranger, 'post', `/bases/${id}/restore`)).data).toMatchObject({ id, binnedAt: null });
    expect(await status(members.stranger, 'get', `/resources/${resource}`, undefined)).toBe(200);
  });
});
