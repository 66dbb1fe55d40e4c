import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meSchema, signInAnswerSchema } from '../../plugins/accounts/contracts/index.ts';
import { type AccountsWorld, bootAccounts, camille } from './accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

describe('signing up', () => {
  it('creates an account and a profile that are nobody until the mailed link is opened', async () => {
    const answer = await world.post('/sign-up', camille);
    expect(answer.status).toBe(202);
    expect(await world.member(camille.email)).toMatchObject({
      firstName: 'Camille',
      active: false,
      actorTypeVerified: false,
      profileVisibility: 'members',
      actorType: { slug: 'mediateur-numerique' },
      territory: { code: 'DEP-76' },
    });
    expect((await world.member(camille.email))?.slug).toMatch(/^camille-le-goff-[a-z0-9]{6}$/);
    const before = await world.post('/sign-in', camille);
    expect(before.status).toBe(403);
    expect(before.body.error.message).toMatch(/Confirmez/);

    const [mail] = await world.mailsTo(camille.email);
    expect(mail?.text).toContain('https://labase.example/inscription/confirmation?jeton=');
    expect((await world.post('/confirmation', { token: world.codeIn(mail) })).status).toBe(200);
    expect(await world.account(camille.email)).toMatchObject({ confirmed: true, blocked: false });
    expect((await world.member(camille.email))?.active).toBe(true);
    expect((await world.post('/confirmation', { token: world.codeIn(mail) })).status).toBe(400);
  });

  it('names each wrong field', async () => {
    const { status, body } = await world.post('/sign-up', { ...camille, password: 'court', charterAccepted: false });
    expect(status).toBe(400);
    expect(Object.keys(body.error.details.fields).sort()).toEqual(['charterAccepted', 'password']);
  });

  it.each([
    ['password', 'motdepasse123'],
    ['password', 'camillelegoff'],
    ['actorType', 'conseiller-numerique'],
    ['actorType', 'inconnu'],
    ['actorType', 'seine-maritime'],
    ['territory', 'DEP-99'],
  ])('refuses %s = %s', async (field, value) => {
    const { status, body } = await world.post('/sign-up', { ...camille, email: 'autre@exemple.fr', [field]: value });
    expect(status).toBe(400);
    expect(Object.keys(body.error.details.fields)).toEqual([field]);
    expect(await world.account('autre@exemple.fr')).toBeNull();
  });

  it('takes nothing but the six fields', async () => {
    const eager = {
      ...camille,
      email: 'eager@exemple.fr',
      confirmed: true,
      active: true,
      actorTypeVerified: true,
      role: 1,
      slug: 'admin',
    };
    await world.post('/sign-up', eager);
    expect(await world.account('eager@exemple.fr')).toMatchObject({ confirmed: false });
    expect(await world.member('eager@exemple.fr')).toMatchObject({ active: false, actorTypeVerified: false });
    expect((await world.member('eager@exemple.fr'))?.slug).not.toBe('admin');
  });

  it('gives the verified type to an address that proves it, once confirmed', async () => {
    const email = 'lea@conseiller-numerique.fr';
    await world.post('/sign-up', { ...camille, email: 'Lea@Conseiller-Numerique.fr' });
    expect(await world.member(email)).toMatchObject({
      actorTypeVerified: false,
      actorType: { slug: 'mediateur-numerique' },
    });
    await world.post('/confirmation', { token: await world.lastCode(email) });
    expect(await world.member(email)).toMatchObject({
      actorTypeVerified: true,
      actorType: { slug: 'conseiller-numerique' },
    });
  });

  it('sends a new link when asked, and the former one stops working', async () => {
    const email = 'resend@exemple.fr';
    await world.post('/sign-up', { ...camille, email });
    const first = await world.lastCode(email);
    expect((await world.post('/confirmation/resend', { email: 'RESEND@exemple.fr' })).status).toBe(202);
    const second = await world.lastCode(email);
    expect(second).not.toBe(first);
    expect((await world.post('/confirmation', { token: first })).status).toBe(400);
    expect((await world.post('/confirmation', { token: second })).status).toBe(200);
  });

  it('makes one account of two sign-ups at once', async () => {
    const email = 'deux@exemple.fr';
    const answers = await Promise.all([1, 2, 3].map(() => world.post('/sign-up', { ...camille, email })));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await world.strapi.db.query('plugin::users-permissions.user').count({ where: { email } })).toBe(1);
    expect(await world.strapi.db.query('api::member.member').count({ where: { account: { email } } })).toBe(1);
    const second = { username: 'a-second-one', email, provider: 'local' };
    await expect(world.strapi.db.query('plugin::users-permissions.user').create({ data: second })).rejects.toThrow();
  });
});

describe('a session', () => {
  it('tells the member who they are, and never their account', async () => {
    const person = await world.join({ email: 'alix@exemple.fr', firstName: 'Alix' });
    const answer = await world.post('/sign-in', { email: 'ALIX@exemple.fr ', password: person.password });
    expect(answer.status).toBe(200);
    const { token, expiresAt, member } = signInAnswerSchema.strict().parse(answer.body);
    expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now() + 13 * 86_400_000);
    expect(member.firstName).toBe('Alix');
    const me = await world.me(token);
    expect(meSchema.strict().parse(me.body)).toEqual(member);
    expect(JSON.stringify(me.body)).not.toContain('@');
  });

  it('lists the member’s bases with their role', async () => {
    const person = await world.join({ email: 'bases@exemple.fr' });
    const member = await world.member(person.email);
    const base = await world.strapi
      .documents('api::base.base')
      .create({ data: { title: 'Atelier', slug: 'atelier-abc123' } as never });
    await world.strapi.documents('api::membership.membership').create({
      data: {
        base: base.documentId,
        member: member?.documentId,
        role: 'owner',
        pair: `${base.documentId}:${member?.documentId}`,
      } as never,
    });
    const { body } = await world.me(await world.signIn(person));
    expect(body.bases).toEqual([{ id: base.documentId, slug: 'atelier-abc123', title: 'Atelier', role: 'owner' }]);
  });

  it('is a new one at each sign-in; signing out ends that one only', async () => {
    const person = await world.join({ email: 'sortie@exemple.fr' });
    const [first, second] = [await world.signIn(person), await world.signIn(person)];
    expect(first).not.toBe(second);
    expect((await world.post('/sign-out', {}, first)).status).toBe(204);
    expect((await world.me(first)).status).toBe(401);
    expect((await world.me(second)).status).toBe(200);
    expect((await world.post('/sign-out', {}, first)).status).toBe(204);
    const third = await world.signIn(person);
    expect((await world.post('/sign-out-everywhere', {}, second)).status).toBe(204);
    expect([(await world.me(second)).status, (await world.me(third)).status]).toEqual([401, 401]);
  });

  it('does not make GraphQL refuse the request', async () => {
    const person = await world.join({ email: 'graphql@exemple.fr' });
    const token = await world.signIn(person);
    const anonymous = await world.call('/graphql', { body: { query: '{ __typename }' } });
    const signedIn = await world.call('/graphql', { body: { query: '{ __typename }' }, token });
    expect(signedIn.status).toBe(anonymous.status);
    expect(signedIn.body).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a password', () => {
  it('is chosen anew with the mailed link', async () => {
    const person = await world.join({ email: 'oubli@exemple.fr' });
    expect((await world.post('/password/forgotten', { email: person.email })).status).toBe(202);
    const mail = (await world.mailsTo(person.email)).at(-1);
    expect(mail?.text).toContain('https://labase.example/nouveau-mot-de-passe?jeton=');
    const token = world.codeIn(mail);
    expect(
      (await world.post('/password/reset', { token, password: 'motdepasse123' })).body.error.details.fields,
    ).toHaveProperty('password');
    expect((await world.post('/password/reset', { token, password: 'tulipe agrafe marteau nuage' })).status).toBe(200);
    expect((await world.post('/sign-in', person)).status).toBe(401);
    expect((await world.post('/sign-in', { ...person, password: 'tulipe agrafe marteau nuage' })).status).toBe(200);
    expect((await world.mailsTo(person.email)).at(-1)?.subject).toBe('Votre mot de passe a été changé');
  });

  it('is changed by who knows the current one, who stays signed in', async () => {
    const person = await world.join({ email: 'change@exemple.fr' });
    const [mine, other] = [await world.signIn(person), await world.signIn(person)];
    const change = { currentPassword: 'faux', password: 'tulipe agrafe marteau nuage' };
    expect((await world.post('/password/change', change, mine)).body.error.details.fields).toHaveProperty(
      'currentPassword',
    );
    const answer = await world.post('/password/change', { ...change, currentPassword: person.password }, mine);
    expect(answer.status).toBe(200);
    expect([(await world.me(mine)).status, (await world.me(other)).status]).toEqual([401, 401]);
    expect((await world.me(answer.body.token)).status).toBe(200);
  });

  it('reset by the owner of an address takes over an account a stranger opened on it', async () => {
    const email = 'victime@exemple.fr';
    await world.post('/sign-up', { ...camille, email, password: 'choisi par quelqu’un d’autre 7' });
    await world.post('/password/forgotten', { email });
    const token = await world.lastCode(email);
    expect((await world.post('/password/reset', { token, password: camille.password })).status).toBe(200);
    expect((await world.post('/sign-in', { email, password: camille.password })).status).toBe(200);
    expect((await world.post('/sign-in', { email, password: 'choisi par quelqu’un d’autre 7' })).status).toBe(401);
  });
});
