import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leakWorld, SECRET, type LeakWorld } from '../security/leak-world.ts';
import { countStatements } from '../support/statements.ts';

let leak: LeakWorld;
let family: { territory: string; actorType: string };
beforeAll(async () => {
  leak = await leakWorld();
  const { world, ids } = leak;
  family = { territory: await world.territory(), actorType: await world.actorType() };
  await world.base({ title: 'Base du territoire', ...{ territory: family.territory, actorTypes: [family.actorType] } });
  await world.base({ title: `Base ${SECRET}`, visibility: 'private', territory: family.territory });
  await world.collection(ids['openBase']!, { name: 'Collection vide', resources: [] });
});
afterAll(() => leak?.cms.close());

const ask = async (query: string, member: string | null = null, links: string[] = []) => {
  const { body } = await leak.as(member, links).graphql(query);
  expect(body.errors).toBeUndefined();
  return body.data;
};
const tag = (id: string, fields: string) => `{ tag(documentId: "${id}") { ${fields} } }`;

describe('counts of what a reader may see', () => {
  it('count the resources of a tag as the list does, for each reader', async () => {
    const readers: [string, string | null][] = [
      ['anonymous', null],
      ['stranger', leak.ids['stranger']!],
      ['named by an exception', leak.ids['known']!],
      ['owner', leak.ids['owner']!],
      ['creator', leak.ids['shy']!],
    ];
    const found = new Map<string, number>();
    for (const [name, member] of readers) {
      const { tag: counted } = await ask(tag(leak.ids['theme']!, 'slug resourceCount'), member);
      const list = `{ resources_connection(filters: { tags: { slug: { eq: "${counted.slug}" } } }) { pageInfo { total } } }`;
      expect(counted.resourceCount, name).toBe((await ask(list, member)).resources_connection.pageInfo.total);
      found.set(name, counted.resourceCount);
    }
    expect(found.get('anonymous')).toBe(2);
    expect(found.get('owner')).toBeGreaterThan(2);
    expect(found.get('named by an exception')).toBeGreaterThan(2);
  });

  it('count the resources and collections of a base, and the resources of a collection', async () => {
    const query = `{ bases(filters: { title: { eq: "Base ouverte" } }) { resourceCount collectionCount }
      collections(sort: "name:asc") { name resourceCount resources { title } } }`;
    const { bases, collections } = await ask(query);
    expect(bases).toEqual([{ resourceCount: 2, collectionCount: 2 }]);
    expect(collections.map((one: { name: string; resourceCount: number }) => [one.name, one.resourceCount])).toEqual([
      ['Collection ouverte', 1],
      ['Collection vide', 0],
    ]);
    for (const { resources, resourceCount } of collections) expect(resources).toHaveLength(resourceCount);
    const seen = await ask(query, leak.ids['owner']!);
    for (const { resources, resourceCount } of seen.collections) expect(resources).toHaveLength(resourceCount);
    expect(seen.bases[0].resourceCount).toBeGreaterThan(2);
  });

  it('count the bases of a territory or an actor type', async () => {
    expect((await ask(tag(family.territory, 'baseCount'))).tag).toEqual({ baseCount: 1 });
    expect((await ask(tag(family.actorType, 'baseCount'))).tag).toEqual({ baseCount: 1 });
  });

  it('name the most active bases of a tag, never one the reader may not see', async () => {
    const query = tag(leak.ids['theme']!, 'activeBases { resourceCount base { title } }');
    expect((await ask(query)).tag.activeBases).toEqual([{ resourceCount: 2, base: { title: 'Base ouverte' } }]);
    const { tag: own } = await ask(query, leak.ids['owner']!);
    expect(own.activeBases.map(({ base }: { base: { title: string } }) => base.title)).toContain(`Base ${SECRET}`);
  });

  it('cost one statement for a whole list', async () => {
    const list = (limit: number) => `{ tags(pagination: { limit: ${limit} }) { slug resourceCount baseCount } }`;
    const long = await countStatements(leak.cms.strapi, () => ask(list(50)));
    const short = await countStatements(leak.cms.strapi, () => ask(list(1)));
    expect(long.statements.length).toBe(short.statements.length);
    expect(long.statements.length).toBe(3);
  });
});

describe('the team of a base', () => {
  const team = (id: string, member: string | null = null) => leak.as(member).get(`/api/visibility/bases/${id}/team`);

  it('names public profiles, counts the others, and tells no address', async () => {
    const { world, ids } = leak;
    await world.join(ids['openBase']!, ids['shy']!, 'contributor');
    await world.join(ids['openBase']!, await world.member({ active: false, lastName: SECRET }), 'reader');
    await world.grant(ids['openBase']!, family.actorType, 'reader');
    const answer = await team(ids['openBase']!);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(SECRET);
    expect(answer.text).not.toContain('@');
    expect(answer.body.named.map((one: { lastName: string; role: string }) => [one.lastName, one.role])).toEqual([
      ['Propriétaire', 'owner'],
    ]);
    expect(answer.body.unnamed).toEqual([{ role: 'contributor', count: 1 }]);
    expect(answer.body.groups).toEqual([{ role: 'reader', actorType: expect.any(String) }]);
    const asMember = await team(ids['openBase']!, ids['stranger']!);
    expect(asMember.body.named).toHaveLength(2);
    expect(asMember.body.unnamed).toEqual([]);
    expect(asMember.text).not.toContain('@');
  });

  it('of a base that is not seen is as unknown as that of none', async () => {
    const unknown = await team('no-such-base');
    for (const state of ['privateBase', 'restrictedBase', 'hiddenBase', 'binnedBase']) {
      const answer = await team(leak.ids[state]!);
      expect([answer.status, answer.body]).toEqual([404, unknown.body]);
    }
    expect((await team(leak.ids['privateBase']!, leak.ids['owner']!)).status).toBe(200);
  });
});

describe('the bases of a member', () => {
  const bases = (id: string, member: string | null = null) =>
    leak.as(member).get(`/api/visibility/members/${id}/bases`);

  it('are those the reader may see', async () => {
    const own = await bases(leak.ids['owner']!);
    expect(own.body.bases).toEqual([{ documentId: leak.ids['openBase'], role: 'owner' }]);
    const byOneself = await bases(leak.ids['owner']!, leak.ids['owner']!);
    expect(byOneself.body.bases).toHaveLength(2);
  });

  it('are not told of a profile that is not seen', async () => {
    const unknown = await bases('no-such-member');
    const answer = await bases(leak.ids['shy']!);
    expect([answer.status, answer.body]).toEqual([404, unknown.body]);
    expect((await bases(leak.ids['shy']!, leak.ids['stranger']!)).status).toBe(200);
  });
});

describe('what is told of people', () => {
  it('the contact address of a profile shows only when its owner chose so', async () => {
    const { world } = leak;
    const shown = { lastName: 'Joignable', contactEmail: 'joignable@exemple.test', emailIsPublic: true };
    await world.member(shown);
    const { members } = await ask('{ members { lastName contact } }');
    expect(members).toContainEqual({ lastName: 'Joignable', contact: 'joignable@exemple.test' });
    expect(members).toContainEqual({ lastName: 'Connue', contact: null });
  });

  it('a members-only producer has no name for an anonymous reader, unless they credited themselves', async () => {
    const { world, ids } = leak;
    const own = { title: 'Produite par une personne discrète', creator: ids['shy'], producer: 'self' };
    await world.resource(ids['openBase']!, own);
    const query = '{ resources(sort: "title:asc") { title credits { name slug } } }';
    const credits = (data: { resources: { title: string; credits: object[] }[] }) =>
      Object.fromEntries(data.resources.map((one) => [one.title, one.credits]));
    const told = credits(await ask(query));
    expect(told['Ressource ouverte']).toEqual([{ name: null, slug: null }]);
    expect(told[own.title]).toEqual([{ name: `Prénom ${SECRET} discret`, slug: null }]);
    const toMembers = credits(await ask(query, ids['stranger']!));
    expect(toMembers['Ressource ouverte']).toEqual([{ name: `Prénom ${SECRET} discret`, slug: expect.any(String) }]);
  });
});
