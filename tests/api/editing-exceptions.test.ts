import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, editingWorld, type EditingWorld, type Json } from './editing-support';

let world: EditingWorld;
beforeAll(async () => {
  world = await editingWorld();
});
afterAll(() => world.cms.close());

const nowhere = 'aaaaaaaaaaaaaaaaaaaaaaaa';

async function sees(member: string | null, kind: 'base' | 'resource', id: string): Promise<boolean> {
  const service = (name: string) => world.strapi.plugin('visibility').service(name) as Json;
  return (await service('guard').may(await service('viewers').load(member), `${kind}.see`, id)).seen;
}

/** What the request answered, once it is known to have been accepted. */
async function done(...request: Parameters<EditingWorld['call']>): Promise<Json> {
  const { status, data, error } = await world.call(...request);
  expect(error ?? null).toBeNull();
  expect(status).toBeLessThan(300);
  return data;
}

async function publishedIn(base: string, title: string): Promise<string> {
  const id = await world.draft(world.members.owner, base, title);
  await complete(world, world.members.owner, id);
  await done(world.members.owner, 'post', `/resources/${id}/publish`, {});
  return id;
}

describe('exceptions of a base', () => {
  it('let a named member read while the base is restricted, and only then', async () => {
    const { members, base } = world;
    const named = await done(members.owner, 'put', `/bases/${base}/exceptions/members/${members.stranger}`, {});
    expect(named.members).toMatchObject([{ id: members.stranger }]);
    expect(await sees(members.stranger, 'base', base)).toBe(false);
    await done(members.owner, 'put', `/bases/${base}/visibility`, { visibility: 'restricted' });
    expect(await sees(members.stranger, 'base', base)).toBe(true);
    expect(await sees(null, 'base', base)).toBe(false);
    const removed = await done(members.owner, 'delete', `/bases/${base}/exceptions/members/${members.stranger}`, {});
    expect(removed.members).toEqual([]);
    expect(await sees(members.stranger, 'base', base)).toBe(false);
    await done(members.owner, 'put', `/bases/${base}/visibility`, { visibility: 'private' });
  });

  it('keep the list that a command leaves out, and clear the one it sends empty', async () => {
    const { members, base } = world;
    const path = `/bases/${base}/exceptions`;
    const both = await done(members.owner, 'put', path, { actorTypes: ['association'], territories: ['dep-76'] });
    expect(both).toMatchObject({ actorTypes: [{ slug: 'association' }], territories: [{ slug: 'dep-76' }] });
    const cleared = await done(members.owner, 'put', path, { territories: [] });
    expect(cleared).toMatchObject({ actorTypes: [{ slug: 'association' }], territories: [] });
    expect(await done(members.owner, 'get', path)).toEqual(cleared);
  });

  it.each([
    ['an unknown tag', { territories: ['nulle-part'] }, 'territories'],
    ['a tag of another kind', { actorTypes: ['dep-76'] }, 'actorTypes'],
  ])('refuse %s, and change nothing', async (_, body, field) => {
    const { members, base } = world;
    const path = `/bases/${base}/exceptions`;
    const before = await done(members.owner, 'get', path);
    const refused = await world.call(members.owner, 'put', path, body);
    expect(refused.status).toBe(400);
    expect(refused.error.details.fields).toHaveProperty(field);
    expect(await done(members.owner, 'get', path)).toEqual(before);
  });

  it('refuse a member who does not exist in the words used for one who left', async () => {
    const { members, base } = world;
    const refused = await world.call(members.owner, 'put', `/bases/${base}/exceptions/members/${nowhere}`, {});
    expect(refused).toMatchObject({ status: 400, error: { message: 'Choisissez un membre de La Base.' } });
  });
});

describe('a named member whose account is closed', () => {
  it('is no longer told by name, and can be removed, once and again', async () => {
    const { members, base, strapi, system } = world;
    const path = `/bases/${base}/exceptions`;
    await done(members.owner, 'put', `${path}/members/${members.reader}`, {});
    const setActive = (active: boolean) =>
      system(() =>
        (strapi.documents as Json)('api::member.member').update({ documentId: members.reader, data: { active } }),
      );
    await setActive(false);
    expect((await done(members.owner, 'get', path)).members).toEqual([
      { id: members.reader, name: null, actorType: null },
    ]);
    for (let time = 0; time < 2; time += 1)
      expect((await done(members.owner, 'delete', `${path}/members/${members.reader}`, {})).members).toEqual([]);
    await setActive(true);
  });
});

describe('exceptions of a resource', () => {
  it('open it to a named member, at once and without its base', async () => {
    const { members, base } = world;
    const id = await publishedIn(base, 'Pour une personne');
    await done(members.owner, 'put', `/resources/${id}/visibility`, { visibility: 'restricted' });
    expect(await sees(members.stranger, 'resource', id)).toBe(false);
    await done(members.owner, 'put', `/resources/${id}/exceptions/members/${members.stranger}`, {});
    expect(await sees(members.stranger, 'resource', id)).toBe(true);
    expect(await sees(members.stranger, 'base', base)).toBe(false);
    await done(members.owner, 'delete', `/resources/${id}/exceptions/members/${members.stranger}`, {});
    expect(await sees(members.stranger, 'resource', id)).toBe(false);
  });

  it('are told to, and set by, nobody who may only edit it', async () => {
    const { members, base } = world;
    const id = await world.draft(members.owner, base, 'Réglages');
    for (const [method, path, body] of [
      ['get', 'exceptions', undefined],
      ['put', 'exceptions', { territories: [] }],
      ['put', `exceptions/members/${members.stranger}`, {}],
      ['delete', `exceptions/members/${members.stranger}`, {}],
    ] as const)
      expect((await world.call(members.contributor, method, `/resources/${id}/${path}`, body)).status).toBe(403);
  });
});

describe('finding a member to name', () => {
  it('needs a session and two letters, and gives names without addresses', async () => {
    const { members } = world;
    expect((await world.call(null, 'get', '/members?q=ab')).status).toBe(401);
    expect((await world.call(members.owner, 'get', '/members?q=a')).status).toBe(400);
    const [stored] = await world.rows('api::member.member', { documentId: members.stranger });
    const word = String(stored.lastName).slice(0, 4);
    const found = await done(members.owner, 'get', `/members?q=${encodeURIComponent(word)}`);
    expect(found.members.map(({ id }: Json) => id)).toContain(members.stranger);
    for (const member of found.members) expect(Object.keys(member).sort()).toEqual(['actorType', 'id', 'name']);
    expect((await done(members.owner, 'get', '/members?q=zzzzzz')).members).toEqual([]);
  });

  it('heeds neither accents nor capitals', async () => {
    const { strapi, system, members } = world;
    const person = { firstName: 'Élodie', lastName: 'Façade', slug: 'elodie-facade', active: true };
    await system(() => (strapi.documents as Json)('api::member.member').create({ data: person }));
    for (const typed of ['élodie', 'ELODIE', 'Facade elo', 'façade'])
      expect(
        (await done(members.owner, 'get', `/members?q=${encodeURIComponent(typed)}`)).members,
        typed,
      ).toMatchObject([{ name: 'Élodie Façade' }]);
  });
});
