import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingAs, type Acting } from '../support/acting.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld, type TestWorld } from '../support/world.ts';

let cms: RunningCms;
let as: Acting;
let world: TestWorld;
let unknown: object;
const ids: Record<string, string> = {};

const SHARE_LINK = 'plugin::visibility.share-link';

beforeAll(async () => {
  cms = await bootCms();
  as = actingAs(cms.strapi);
  world = createWorld(cms.strapi);
  ids.owner = await world.member({ lastName: 'Propriétaire' });
  ids.contributor = await world.member({ lastName: 'Contributrice' });
  ids.stranger = await world.member({ lastName: 'Inconnu' });
  const team = { owner: ids.owner, contributor: ids.contributor };
  ids.base = await world.base({ title: 'Base fermée', visibility: 'private', team });
  ids.other = await world.base({ title: 'Autre base', visibility: 'private', team });
  ids.inside = await world.resource(ids.base, { title: 'Fiche de la base' });
  ids.shut = await world.resource(ids.base, { title: 'Fiche privée', visibility: 'private' });
  ids.elsewhere = await world.resource(ids.other, { title: 'Fiche ailleurs' });
  unknown = (await as(null).get('/api/no-such-route')).body;
});
afterAll(() => cms?.close());

const linkOf = (kind: 'bases' | 'resources', id: string) => `/api/visibility/${kind}/${id}/link`;

async function make(kind: 'bases' | 'resources', id: string, days: number | null = null): Promise<string> {
  const answer = await as(ids.owner!).send('post', linkOf(kind, id), { days });
  expect(answer.status).toBe(200);
  return answer.body.data.link.token as string;
}

const open = (...links: string[]) => as(null, links).send('post', '/api/visibility/shared');
const reads = async (id: string, links: string[] = []) =>
  (await as(null, links).get(`/api/resources/${id}`)).status === 200;
const rowsOf = (objectId: string) =>
  cms.strapi.db.query(SHARE_LINK).findMany({ where: { objectId }, orderBy: 'id' }) as Promise<
    { id: number; tokenHash: string; accessCount: number; revokedAt: unknown }[]
  >;

describe('a share link of a base', () => {
  it('opens the base and what follows it, to somebody without an account', async () => {
    const token = await make('bases', ids.base!);
    expect(await reads(ids.inside!)).toBe(false);
    expect(await reads(ids.inside!, [token])).toBe(true);
    const opened = await open(token);
    expect(opened.body.data).toMatchObject({ kind: 'base', slug: expect.any(String) });
  });

  it('opens neither its private resources nor another base', async () => {
    const token = await make('bases', ids.base!);
    expect(await reads(ids.shut!, [token])).toBe(false);
    expect(await reads(ids.elsewhere!, [token])).toBe(false);
  });

  it('counts each opening, and no reading', async () => {
    const token = await make('bases', ids.base!);
    await open(token);
    await open(token);
    await reads(ids.inside!, [token]);
    const { link } = (await as(ids.owner!).get(linkOf('bases', ids.base!))).body.data;
    expect(link).toMatchObject({ token, accessCount: 2, expiresAt: null, expired: false });
  });
});

describe('a share link of a resource', () => {
  it('opens that resource alone, without its base', async () => {
    const token = await make('resources', ids.shut!);
    expect(await reads(ids.shut!, [token])).toBe(true);
    expect(await reads(ids.inside!, [token])).toBe(false);
    expect((await as(null, [token]).get(`/api/bases/${ids.base}`)).status).toBe(404);
    expect((await open(token)).body.data.kind).toBe('resource');
  });

  it('opens nothing once the resource is in the bin', async () => {
    const id = await world.resource(ids.base!, { title: 'À jeter', visibility: 'private' });
    const token = await make('resources', id);
    expect(await reads(id, [token])).toBe(true);
    expect((await as(ids.owner!).send('post', `/api/editing/resources/${id}/bin`)).status).toBe(200);
    expect((await open(token)).body).toEqual(unknown);
    expect(await reads(id, [token])).toBe(false);
  });

  it('opens nothing while the resource is hidden', async () => {
    const id = await world.resource(ids.base!, { title: 'Masquée', hidden: true });
    const token = await make('resources', id);
    expect((await open(token)).body).toEqual(unknown);
    expect(await reads(id, [token])).toBe(false);
  });

  it('opens nothing before the resource is published', async () => {
    const id = await world.resource(ids.base!, { title: 'Brouillon', published: false });
    const token = await make('resources', id);
    expect((await open(token)).body).toEqual(unknown);
    expect(await reads(id, [token])).toBe(false);
  });
});

describe('a link that is no longer good', () => {
  it('opens nothing once renewed, and its successor does', async () => {
    const before = await make('bases', ids.base!);
    const after = await make('bases', ids.base!);
    expect(after).not.toBe(before);
    expect(await reads(ids.inside!, [before])).toBe(false);
    expect(await reads(ids.inside!, [after])).toBe(true);
    expect((await open(before)).body).toEqual(unknown);
  });

  it('opens nothing once switched off', async () => {
    const token = await make('bases', ids.base!);
    const answer = await as(ids.owner!).send('delete', linkOf('bases', ids.base!));
    expect(answer.body).toEqual({ data: { link: null } });
    expect(await reads(ids.inside!, [token])).toBe(false);
    expect((await open(token)).body).toEqual(unknown);
    expect((await as(ids.owner!).get(linkOf('bases', ids.base!))).body.data.link).toBeNull();
  });

  it('opens nothing once its time is over, and says so to those who manage it', async () => {
    const token = await make('bases', ids.base!, 7);
    expect(await reads(ids.inside!, [token])).toBe(true);
    const past = new Date(Date.now() - 1000);
    await cms.strapi.db
      .query(SHARE_LINK)
      .updateMany({ where: { objectId: ids.base, revokedAt: { $null: true } }, data: { expiresAt: past } });
    expect(await reads(ids.inside!, [token])).toBe(false);
    expect((await open(token)).body).toEqual(unknown);
    expect((await as(ids.owner!).get(linkOf('bases', ids.base!))).body.data.link).toMatchObject({ expired: true });
  });

  it.each(['', 'x', 'a'.repeat(43), '%', 'null'])('nor does a made-up one: %j', async (token) => {
    const answer = await open(token);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(unknown);
  });
});

describe('the link itself', () => {
  it('is one per object, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => make('bases', ids.other!)));
    const active = (await rowsOf(ids.other!)).filter(({ revokedAt }) => revokedAt === null);
    expect(active).toHaveLength(1);
    const works = await Promise.all(answers.map((token) => reads(ids.elsewhere!, [token])));
    expect(works.filter(Boolean)).toHaveLength(1);
  });

  it('is not in the database: only what recognises it is', async () => {
    const token = await make('bases', ids.base!);
    expect(JSON.stringify(await rowsOf(ids.base!))).not.toContain(token);
  });

  it.each([
    ['contributor', 403],
    ['stranger', 404],
    [null, 404],
  ] as const)('is neither told to nor made by %s', async (who, status) => {
    const token = await make('bases', ids.base!);
    const client = as(who && ids[who]!);
    const answers = [
      await client.get(linkOf('bases', ids.base!)),
      await client.send('post', linkOf('bases', ids.base!), { days: null }),
      await client.send('delete', linkOf('bases', ids.base!)),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    for (const answer of answers) expect(answer.text).not.toContain(token);
    expect(await reads(ids.inside!, [token])).toBe(true);
  });

  it('gives whoever opens it no right but to read', async () => {
    const token = await make('bases', ids.base!);
    const holder = as(null, [token]);
    for (const [method, path] of [
      ['post', linkOf('bases', ids.base!)],
      ['delete', linkOf('bases', ids.base!)],
      ['put', `/api/editing/bases/${ids.base}`],
    ] as const)
      expect((await holder.send(method, path, { days: null })).status).toBe(401);
  });

  it.each([{}, { days: 0 }, { days: 8 }, { days: '7' }, { days: null, token: 'mine' }])(
    'is refused for a time that is not of the list: %j',
    async (body) => {
      const answer = await as(ids.owner!).send('post', linkOf('bases', ids.base!), body);
      expect(answer.status).toBe(400);
    },
  );
});
