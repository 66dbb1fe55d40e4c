import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { underTheRule } from '../support/acting.ts';
import { leakWorld, SECRET, type LeakWorld } from './leak-world.ts';

let leak: LeakWorld;
beforeAll(async () => {
  leak = await leakWorld();
});
afterAll(() => leak?.cms.close());

const graphql = (query: string, member: string | null = null, links: string[] = []) =>
  leak.as(member, links).graphql(query);
interface Documents {
  findMany(params: object): Promise<Record<string, unknown>[]>;
  findOne(params: object): Promise<Record<string, unknown> | null>;
  count(params: object): Promise<number>;
  update(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}
const documents = (uid: string) => leak.cms.strapi.documents(uid as never) as unknown as Documents;
const read = (uid: string, params: object, member: string | null = null) =>
  underTheRule(leak.cms.strapi, member, () => documents(uid).findMany(params));
const RESOURCE = 'api::resource.resource';
const COLLECTION = 'api::collection.collection';
/** What is private by declaration is taken off by Strapi on the way out; it is not what these tests are about. */
const OWN_PRIVATE = ['contactEmail'];
const shown = (value: unknown) =>
  JSON.stringify(value, (key, inner) => (OWN_PRIVATE.includes(key) ? undefined : inner));

describe('GraphQL', () => {
  const nested =
    'title description base { title } creator { lastName } creditedBases { title } tags { name category { name tags { name } } } sources { member { lastName } } contents { ... on ComponentContentRichText { body } ... on ComponentContentLinkedResource { resource { title base { title } } } }';

  it.each([
    `{ resources { ${nested} } }`,
    `{ collections { name base { title } resources { ${nested} } } }`,
    '{ bases { title description contact actorTypes { name category { name } } sections { title } } }',
    '{ bases { title resourceCount collectionCount } collections { name resourceCount resources { credits { name slug member } } } }',
    '{ tags { name resourceCount baseCount activeBases { resourceCount base { title contact } } } members { lastName contact } }',
    '{ members { firstName lastName biography actorType { name } } }',
    '{ tags { name category { name tags { name } } parent { name } } tagCategories { name tags { name } } }',
    '{ resources_connection { nodes { title } pageInfo { total } } bases_connection { nodes { title } pageInfo { total } } }',
  ])('%s shows no secret', async (query) => {
    const answer = await graphql(query);
    expect(answer.body.errors, answer.text).toBeUndefined();
    expect(answer.text).not.toContain(SECRET);
    expect(answer.text).toMatch(/ouverte?|Connue/);
  });

  it('gives a resource without its base to who sees the one and not the other', async () => {
    const invited = await leak.world.member();
    const title = 'Fiche confiée';
    const id = await leak.world.resource(leak.ids.privateBase!, {
      title,
      visibility: 'restricted',
      exceptionMembers: [invited],
    });
    const query = `{ resource(documentId: "${id}") { title base { title } }
      resources(filters: { title: { eq: "${title}" } }) { title base { title } } }`;
    const { body } = await graphql(query, invited);
    expect(body).toEqual({ data: { resource: { title, base: null }, resources: [{ title, base: null }] } });
    expect((await graphql(query)).body).toEqual({ data: { resource: null, resources: [] } });
  });

  it('counts what one may see', async () => {
    const { body } = await graphql(
      '{ resources_connection { pageInfo { total } } collections_connection { pageInfo { total } } }',
    );
    expect(body.data).toEqual({
      resources_connection: { pageInfo: { total: 2 } },
      collections_connection: { pageInfo: { total: 1 } },
    });
  });

  it.each([
    'resources(filters: { base: { title: { contains: "%" } } }) { title }',
    'resources(filters: { creator: { lastName: { contains: "%" } } }) { title }',
    'resources(filters: { creditedBases: { title: { contains: "%" } } }) { title }',
    'resources(filters: { or: [{ tags: { name: { contains: "%" } } }] }) { title }',
    'collections(filters: { resources: { title: { contains: "%" } } }) { name }',
    'collections(filters: { resources: { and: [{ title: { contains: "%" } }] } }) { name }',
    'resources { tags(filters: { category: { name: { contains: "%" } } }) { name } }',
  ])('%s is no oracle', async (field) => {
    const [right, wrong] = [
      await graphql(`{ ${field.replace('%', SECRET)} }`),
      await graphql(`{ ${field.replace('%', 'zzznothing')} }`),
    ];
    expect(right.text).toBe(wrong.text);
    expect(right.body.errors).toBeUndefined();
  });

  it.each([
    '{ resources(filters: { not: { base: { title: { contains: "x" } } } }) { title } }',
    '{ resources(sort: "base.title") { title } }',
    '{ collections(sort: "resources.title") { name } }',
    '{ resources(filters: { open: { eq: false } }) { title } }',
    '{ resources(status: DRAFT) { title } }',
    '{ resources { exceptionMembers { lastName } } }',
    '{ bases { contactEmail } }',
    '{ members { account { email } } }',
    '{ usersPermissionsUsers { email } }',
    '{ uploadFiles { url } }',
    '{ memberships { role } }',
  ])('%s is refused', async (query) => {
    const { body, text } = await graphql(query);
    expect(body.errors, text).toBeDefined();
    expect(text).not.toContain(SECRET);
  });

  it('answers for a hidden object as for none', async () => {
    for (const [field, names] of Object.entries({
      resource: ['inPrivateBase', 'ownPrivate', 'hidden', 'binned', 'neverPublished'],
      base: ['privateBase', 'hiddenBase'],
      collection: ['secretCollection'],
      member: ['shy'],
      tag: ['secretTag'],
    })) {
      const none = await graphql(`{ ${field}(documentId: "aaaaaaaaaaaaaaaaaaaaaaaa") { documentId } }`);
      for (const name of names)
        expect((await graphql(`{ ${field}(documentId: "${leak.ids[name]}") { documentId } }`)).text).toBe(none.text);
    }
  });

  it('gives a member what the rule gives them', async () => {
    const answer = await graphql('{ resources_connection { pageInfo { total } } }', leak.ids['known']!);
    expect(answer.body.data.resources_connection.pageInfo.total).toBe(4);
  });
});

describe('relations populated by our own code in a request', () => {
  it.each([
    [RESOURCE, ['base', 'creator', 'creditedBases', 'tags.category.tags', 'contributors', 'exceptionMembers']],
    [RESOURCE, { contents: { on: { 'content.linked-resource': { populate: { resource: { populate: ['base'] } } } } } }],
    [RESOURCE, { sources: { populate: { member: true } } }],
    [COLLECTION, { base: true, resources: { populate: { base: true, creator: { populate: { account: true } } } } }],
    ['api::base.base', { creator: { populate: { account: true } }, exceptionMembers: true, actorTypes: true }],
    ['api::tag-category.tag-category', { tags: true, base: true }],
  ])('%s with %j', async (uid, populate) => {
    const found = await read(uid, { populate });
    expect(found.length).toBeGreaterThan(0);
    expect(shown(found)).not.toContain(SECRET);
    expect(shown(found)).not.toContain('password');
  });

  it('lists and counts in a collection what one may see', async () => {
    const [listed] = await read(COLLECTION, { populate: { resources: true } });
    expect((listed!['resources'] as { title: string }[]).map(({ title }) => title)).toEqual(['Ressource ouverte']);
    const [counted] = await read(COLLECTION, { populate: { resources: { count: true } } });
    expect(counted!['resources']).toEqual({ count: 1 });
  });

  it('cannot trade the rule for a filter of its own', async () => {
    const found = await underTheRule(leak.cms.strapi, null, () =>
      leak.cms.strapi.db
        .query(COLLECTION)
        .findMany({ populate: { resources: { filters: {}, where: { id: { $notNull: true } } } }, filters: {} }),
    );
    expect(found).toHaveLength(1);
    expect(shown(found)).not.toContain(SECRET);
  });

  it.each([
    ['plugin::users-permissions.user', {}],
    ['plugin::upload.file', {}],
    ['plugin::visibility.share-link', {}],
    ['api::membership.membership', {}],
    ['api::actor-type-grant.actor-type-grant', {}],
  ])('finds no %s', async (uid, where) => {
    const found = await underTheRule(leak.cms.strapi, leak.ids['owner']!, () =>
      leak.cms.strapi.db.query(uid).findMany({ where }),
    );
    expect(found).toEqual([]);
  });
});

describe('writes that asked no guard', () => {
  it.each([
    ['update', { data: { visibility: 'public' } }],
    ['delete', {}],
  ] as const)('%s is refused to the owner too', async (action, params) => {
    const { privateBase, owner } = leak.ids;
    const attempt = underTheRule(leak.cms.strapi, owner!, () =>
      documents('api::base.base')[action]({ documentId: privateBase, ...params }),
    );
    await expect(attempt).rejects.toMatchObject({ name: 'ForbiddenError' });
    const query = underTheRule(leak.cms.strapi, owner!, () =>
      leak.cms.strapi.db
        .query('api::base.base')
        .updateMany({ where: { documentId: privateBase }, data: { visibility: 'public' } }),
    );
    await expect(query).rejects.toMatchObject({ name: 'ForbiddenError' });
  });
});
