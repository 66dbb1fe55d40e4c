import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  charterStateSchema,
  charterVersion,
  ownProfileSchema,
  sessionsSchema,
} from '../../plugins/accounts/contracts/index.ts';
import { type AccountsWorld, bootAccounts, camille, type Row } from './accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

const member = async (email: string) => {
  const person = await world.join({ email });
  return { ...person, token: await world.signIn(person) };
};
const profile = {
  firstName: 'Camille',
  lastName: 'Le Goff',
  actorType: 'mediateur-numerique',
  territory: 'DEP-76',
  biography: 'Médiatrice à Rouen.\r\nEt ailleurs.',
  website: 'https://exemple.fr',
  socialLinks: { linkedin: null, facebook: null, x: null, mastodon: 'https://piaille.fr/@camille' },
  contactEmail: 'contact@exemple.fr',
  emailIsPublic: true,
  profileVisibility: 'public',
};
const put = (path: string, body: unknown, token: string) =>
  world.call(`/api/accounts${path}`, { method: 'PUT', body, token });
const journal = (objectId: string) =>
  world.strapi.db
    .query('plugin::publication.journal-entry')
    .findMany({ where: { objectId }, orderBy: { id: 'asc' } }) as Promise<Row[]>;
const setCharter = async (email: string, version: string | null) => {
  const { documentId } = (await world.member(email))!;
  await world.strapi.documents('api::member.member').update({ documentId, data: { charterVersion: version } as never });
};

describe('a profile', () => {
  it('is read and replaced by its owner, keeps its address, and reaches stored pages', async () => {
    const person = await member('profil@exemple.fr');
    const before = (await world.member(person.email))!;
    const answer = await put('/profile', { ...profile, firstName: 'Camélia' }, person.token);
    expect(answer.status).toBe(200);
    const saved = ownProfileSchema.strict().parse(answer.body.data);
    expect(saved).toMatchObject({
      slug: before.slug,
      firstName: 'Camélia',
      biography: 'Médiatrice à Rouen.\nEt ailleurs.',
      contactEmail: 'contact@exemple.fr',
      emailIsPublic: true,
      profileVisibility: 'public',
      provedBy: null,
      socialLinks: { mastodon: 'https://piaille.fr/@camille' },
    });
    const read = await world.call('/api/accounts/profile', { token: person.token });
    expect(read.body.data).toEqual(saved);
    expect(JSON.stringify(read.body)).not.toContain(person.email);
    expect(((await world.me(person.token)).body as unknown as { firstName: string }).firstName).toBe('Camélia');

    await put(
      '/profile',
      { ...profile, profileVisibility: 'members', socialLinks: { ...profile.socialLinks, mastodon: '' } },
      person.token,
    );
    const kinds = (await journal(before.documentId)).map(({ kind, public: open }) => [kind, open]).slice(-2);
    expect(kinds).toEqual([
      ['changed', true],
      ['withdrawn', true],
    ]);
    const links = await world.strapi.db.query('shared.social-links').findMany({});
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ mastodon: null });
  });

  it('names each wrong field and changes nothing', async () => {
    const person = await member('faux@exemple.fr');
    const wrong = {
      ...profile,
      firstName: '',
      territory: 'DEP-99',
      website: 'javascript:alert(1)',
      biography: 'x'.repeat(2_001),
      contactEmail: '',
      profileVisibility: 'secret',
    };
    const { status, body } = await put('/profile', wrong, person.token);
    expect(status).toBe(400);
    expect(Object.keys(body.error.details.fields).sort()).toEqual(
      ['biography', 'firstName', 'profileVisibility', 'website'].sort(),
    );
    const tags = await put(
      '/profile',
      { ...profile, territory: 'DEP-99', actorType: 'conseiller-numerique' },
      person.token,
    );
    expect(Object.keys(tags.body.error.details.fields).sort()).toEqual(['actorType', 'territory']);
    const hidden = await put('/profile', { ...profile, contactEmail: '' }, person.token);
    expect(Object.keys(hidden.body.error.details.fields)).toEqual(['contactEmail']);
    expect(await world.member(person.email)).toMatchObject({ firstName: camille.firstName, biography: null });
  });

  it('keeps a verified actor type, which can’t be chosen nor left by hand', async () => {
    const person = await member('ines@conseiller-numerique.fr');
    const { actorType: _, ...rest } = profile;
    expect((await put('/profile', rest, person.token)).body.data).toMatchObject({
      actorType: { slug: 'conseiller-numerique', verified: true },
      provedBy: 'conseiller-numerique.fr',
    });
    expect((await put('/profile', profile, person.token)).body.error.details.fields).toHaveProperty('actorType');
    expect(await world.member(person.email)).toMatchObject({ actorTypeVerified: true });
  });

  it('takes nothing but its fields', async () => {
    const person = await member('avide@exemple.fr');
    const before = (await world.member(person.email))!;
    const eager = {
      ...profile,
      slug: 'admin',
      active: false,
      actorTypeVerified: true,
      charterVersion: '2099-01',
      charterAcceptedAt: '2099-01-01T00:00:00.000Z',
      account: 1,
      photo: 1,
      documentId: 'x',
    };
    expect((await put('/profile', eager, person.token)).status).toBe(200);
    const { slug, active, actorTypeVerified, charterVersion: version, charterAcceptedAt, documentId } = before;
    expect(await world.member(person.email)).toMatchObject({
      slug,
      active,
      actorTypeVerified,
      charterVersion: version,
      charterAcceptedAt,
      documentId,
    });
  });

  it('shows no file that its owner did not send', async () => {
    const [one, two] = [await member('photo@exemple.fr'), await member('voisin@exemple.fr')];
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const send = async (token: string) => {
      const form = new FormData();
      form.append('file', new Blob([png], { type: 'image/png' }), 'moi.png');
      const { port } = world.strapi.server.httpServer.address() as { port: number };
      const answer = await fetch(`http://127.0.0.1:${port}/api/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
      return ((await answer.json()) as { data: { id: string; url: string } }).data;
    };
    const file = await send(one.token);
    expect((await put('/profile/photo', { photo: file.id }, two.token)).body.error.details.fields).toHaveProperty(
      'photo',
    );
    const unknown = await put('/profile/photo', { photo: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, two.token);
    expect(unknown.body).toEqual((await put('/profile/photo', { photo: file.id }, two.token)).body);
    expect((await put('/profile/photo', { photo: file.id }, one.token)).body.data).toMatchObject({
      photo: { url: expect.stringMatching(/^\/fichiers\//) },
    });
    expect((await put('/profile/photo', { photo: null }, one.token)).body.data).toMatchObject({ photo: null });
  });
});

describe('sessions', () => {
  it('are listed with their device, and closed one by one, one’s own only', async () => {
    const person = await world.join({ email: 'sessions@exemple.fr' });
    const open = async (agent: string) =>
      (await world.call('/api/accounts/sign-in', { body: person, headers: { 'user-agent': agent } })).body.token;
    const firefox = await open('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0');
    const forged = await open('<script>alert(1)</script>');
    const list = async (token: string) =>
      sessionsSchema.strict().parse((await world.call('/api/accounts/sessions', { token })).body.data).sessions;
    expect((await list(firefox)).map(({ device, current }) => [device, current])).toEqual([
      ['Firefox sur Windows', true],
      ['Appareil inconnu', false],
    ]);
    const other = await member('curieux@exemple.fr');
    const target = (await list(firefox))[1]!.id;
    expect((await world.post('/sessions/close', { session: target }, other.token)).status).toBe(204);
    expect((await world.me(forged)).status).toBe(200);
    expect((await world.post('/sessions/close', { session: target }, firefox)).status).toBe(204);
    expect([(await world.me(forged)).status, (await world.me(firefox)).status]).toEqual([401, 200]);
  });
});

describe('the charter', () => {
  it('in a newer version than accepted, is asked for before anything is changed', async () => {
    const person = await member('charte@exemple.fr');
    await setCharter(person.email, '2020-01');
    const signedIn = await world.post('/sign-in', person);
    expect(signedIn.body).toMatchObject({ member: { charterPending: true } });
    const writes: [string, string, unknown][] = [
      ['PUT', '/api/accounts/profile', profile],
      ['PUT', '/api/accounts/profile/photo', { photo: null }],
      ['POST', '/api/editing/bases', { title: 'Base', contactEmail: 'a@exemple.fr' }],
      ['POST', '/api/files', {}],
    ];
    for (const [method, path, body] of writes) {
      const answer = await world.call(path, { method, body, token: person.token });
      expect([path, answer.status, answer.body.error.details]).toEqual([path, 403, { reason: 'charter' }]);
    }
    for (const path of ['/me', '/charter', '/sessions', '/email'])
      expect((await world.call(`/api/accounts${path}`, { token: person.token })).status).toBe(200);
    expect((await world.call('/api/tags', { token: person.token })).status).toBe(200);

    const accept = (version: string) => world.post('/charter', { version, accepted: true }, person.token);
    expect((await accept('2020-01')).status).toBe(400);
    expect((await world.post('/charter', { version: charterVersion }, person.token)).status).toBe(400);
    const { data } = (await accept(charterVersion)).body;
    expect(charterStateSchema.strict().parse(data)).toMatchObject({ accepted: charterVersion, pending: false });
    expect(Date.now() - Date.parse(charterStateSchema.parse(data).acceptedAt!)).toBeLessThan(60_000);
    expect((await put('/profile', profile, person.token)).status).toBe(200);
  });

  it('never accepted, waits too; and what is hidden stays unknown', async () => {
    const person = await member('jamais@exemple.fr');
    await setCharter(person.email, null);
    const base = await world.strapi
      .documents('api::base.base')
      .create({ data: { title: 'Secrète', slug: 'secrete-abc123', visibility: 'private' } as never });
    const hidden = await world.call(`/api/editing/bases/${base.documentId}`, { token: person.token });
    const unknown = await world.call('/api/editing/bases/aaaaaaaaaaaaaaaaaaaaaaaa', { token: person.token });
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body]);
    expect((await world.post('/sign-out', {}, person.token)).status).toBe(204);
    expect((await world.me(person.token)).status).toBe(401);
  });
});
