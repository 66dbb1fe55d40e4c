import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailConfirmedSchema, emailStateSchema } from '../../plugins/accounts/contracts/index.ts';
import { type AccountsWorld, bootAccounts, camille } from './accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

const { password } = camille;
const member = async (email: string) => {
  const person = await world.join({ email });
  return { ...person, token: await world.signIn(person) };
};
const ask = (token: string, email: string, given = password) =>
  world.post('/email/change', { email, password: given }, token);
const confirm = (token: string, session?: string) => world.post('/email/confirm', { token }, session);
const state = async (token: string) =>
  emailStateSchema.strict().parse((await world.call('/api/accounts/email', { token })).body.data);

describe('a change of address', () => {
  it('is done by the link sent to the new address, and both addresses are told', async () => {
    const person = await member('avant@exemple.fr');
    const elsewhere = await world.signIn(person);
    expect((await ask(person.token, ' Apres@Exemple.fr')).status).toBe(202);
    expect(await state(person.token)).toMatchObject({
      email: 'avant@exemple.fr',
      pending: { email: 'apres@exemple.fr' },
    });
    const [link] = await world.mailsTo('apres@exemple.fr');
    expect(link?.text).toContain('https://labase.example/compte/courriel/confirmation?jeton=');
    const asked = (await world.mailsTo('avant@exemple.fr')).at(-1);
    expect(asked?.subject).toBe('Changement d’adresse demandé');
    expect(asked?.text).toContain('apres@exemple.fr');
    expect(await world.account('apres@exemple.fr')).toBeNull();

    const answer = await confirm(world.codeIn(link), person.token);
    const { session } = emailConfirmedSchema.strict().parse(answer.body.data);
    expect((await world.mailsTo('avant@exemple.fr')).at(-1)?.subject).toBe('L’adresse de votre compte a changé');
    expect([(await world.me(person.token)).status, (await world.me(elsewhere)).status]).toEqual([401, 401]);
    expect((await world.me(session!.token)).status).toBe(200);
    expect(await state(session!.token)).toEqual({ email: 'apres@exemple.fr', pending: null });
    expect((await world.post('/sign-in', { email: 'avant@exemple.fr', password })).status).toBe(401);
    expect((await world.post('/sign-in', { email: 'apres@exemple.fr', password })).status).toBe(200);
  });

  it('can be confirmed where nobody is signed in, which opens no session', async () => {
    const person = await member('bureau@exemple.fr');
    await ask(person.token, 'telephone@exemple.fr');
    const stranger = await member('autre@exemple.fr');
    const answer = await confirm(await world.lastCode('telephone@exemple.fr'), stranger.token);
    expect([answer.status, answer.body.data]).toEqual([200, { session: null }]);
    expect((await world.me(person.token)).status).toBe(401);
    expect((await world.me(stranger.token)).status).toBe(200);
  });

  it('asks for the password, and for another address', async () => {
    const person = await member('meme@exemple.fr');
    expect((await ask(person.token, 'x@exemple.fr', 'faux')).body.error.details.fields).toHaveProperty('password');
    expect((await ask(person.token, 'MEME@exemple.fr')).body.error.details.fields).toHaveProperty('email');
    expect((await state(person.token)).pending).toBeNull();
    expect(await world.mailsTo('x@exemple.fr')).toEqual([]);
  });

  it('is good once, for the last demand only, until it is cancelled', async () => {
    const person = await member('trois@exemple.fr');
    await ask(person.token, 'un@exemple.fr');
    const first = await world.lastCode('un@exemple.fr');
    await ask(person.token, 'deux@exemple.fr');
    const second = await world.lastCode('deux@exemple.fr');
    expect((await confirm(first)).status).toBe(400);
    expect((await world.post('/email/cancel', {}, person.token)).status).toBe(204);
    expect((await confirm(second)).status).toBe(400);
    expect((await state(person.token)).pending).toBeNull();
    await ask(person.token, 'deux@exemple.fr');
    const third = await world.lastCode('deux@exemple.fr');
    const statuses = (await Promise.all([confirm(third), confirm(third)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 400]);
    expect((await confirm(third)).status).toBe(400);
  });

  it('is refused when the address was taken meanwhile, and nothing changes', async () => {
    const [one, two] = [await member('premier@exemple.fr'), await member('second@exemple.fr')];
    await ask(one.token, 'convoitee@exemple.fr');
    const firstCode = await world.lastCode('convoitee@exemple.fr');
    await ask(two.token, 'convoitee@exemple.fr');
    const secondCode = await world.lastCode('convoitee@exemple.fr');
    const answers = await Promise.all([confirm(firstCode), confirm(secondCode)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const refused = answers.find(({ status }) => status === 400)!;
    expect(refused.body.error.details.fields.token).toMatch(/prise par un autre compte/);
    const loser = answers[0]!.status === 400 ? one : two;
    expect(await world.account(loser.email)).toMatchObject({ confirmed: true });
    expect((await world.me(loser.token)).status).toBe(200);
  });
});

describe('an actor type the address proved', () => {
  it('is given by the new address and ends with the old one', async () => {
    const person = await member('lea@exemple.fr');
    await ask(person.token, 'lea@conseiller-numerique.fr');
    const proved = await confirm(await world.lastCode('lea@conseiller-numerique.fr'), person.token);
    expect(await world.member('lea@conseiller-numerique.fr')).toMatchObject({
      actorTypeVerified: true,
      actorType: { slug: 'conseiller-numerique' },
    });
    const { session } = emailConfirmedSchema.parse(proved.body.data);
    await ask(session!.token, 'lea.martin@conseiller-numerique.fr');
    const kept = await confirm(await world.lastCode('lea.martin@conseiller-numerique.fr'), session!.token);
    expect(await world.member('lea.martin@conseiller-numerique.fr')).toMatchObject({ actorTypeVerified: true });
    await ask(emailConfirmedSchema.parse(kept.body.data).session!.token, 'lea@autre.fr');
    await confirm(await world.lastCode('lea@autre.fr'));
    expect(await world.member('lea@autre.fr')).toMatchObject({ actorTypeVerified: false, actorType: null });
  });

  it('ends too when an administrator changes the address, but not one the team verified', async () => {
    const change = async (from: string, to: string) => {
      const { documentId } = (await world.account(from))!;
      await world.strapi
        .documents('plugin::users-permissions.user')
        .update({ documentId, data: { email: to } as never });
    };
    const person = await member('zoe@conseiller-numerique.fr');
    await change(person.email, 'zoe@exemple.fr');
    expect(await world.member('zoe@exemple.fr')).toMatchObject({ actorTypeVerified: false, actorType: null });
    expect((await world.me(person.token)).status).toBe(401);

    const other = await member('hub@exemple.fr');
    const { documentId } = (await world.member(other.email))!;
    const type = await world.strapi.db.query('api::tag.tag').findOne({ where: { slug: 'conseiller-numerique' } });
    await world.strapi
      .documents('api::member.member')
      .update({ documentId, data: { actorType: type.documentId, actorTypeVerified: true } as never });
    await change(other.email, 'hub@autre.fr');
    expect(await world.member('hub@autre.fr')).toMatchObject({ actorTypeVerified: true });
  });
});

describe('codes and sessions', () => {
  it('a change that waits ends with the password: whoever asked for it no longer may', async () => {
    const person = await member('vole@exemple.fr');
    await ask(person.token, 'voleur@exemple.fr');
    await world.post('/password/forgotten', { email: person.email });
    const reset = await world.lastCode(person.email);
    await world.post('/password/reset', { token: reset, password: 'tulipe agrafe marteau nuage' });
    expect((await confirm(await world.lastCode('voleur@exemple.fr'))).status).toBe(400);
    expect(await world.account(person.email)).not.toBeNull();
  });

  it('a link to choose a password, sent to the former address, ends with it', async () => {
    const person = await member('ancienne@exemple.fr');
    await world.post('/password/forgotten', { email: person.email });
    const reset = await world.lastCode(person.email);
    await ask(person.token, 'neuve@exemple.fr');
    await confirm(await world.lastCode('neuve@exemple.fr'));
    expect(
      (await world.post('/password/reset', { token: reset, password: 'tulipe agrafe marteau nuage' })).status,
    ).toBe(400);
  });
});
