import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsWorld, type Answer, type Row, bootAccounts, camille } from '../api/accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

const strongPassword = 'tulipe agrafe marteau nuage';
const rows = (uid: string, where = {}) => world.strapi.db.query(uid).findMany({ where }) as Promise<Row[]>;

/** The statements up to the end of the first transaction, then ours: what webhooks and followers do after it is not waited for. */
const waitedFor = (statements: string[]) => {
  const end = statements.indexOf('transaction', statements.indexOf('transaction') + 1);
  return end < 0
    ? statements
    : [...statements.slice(0, end), ...statements.slice(end).filter((sql) => sql.includes('accounts_'))];
};

/** Runs a command on a known and on an unknown address and returns both answers with their cost. */
const compare = async (known: () => Promise<Answer>, unknown: () => Promise<Answer>) => {
  const run = async (command: () => Promise<Answer>) => {
    let answer = {} as Answer;
    const cost = await world.cost(async () => (answer = await command()));
    return { status: answer.status, body: answer.body, hashes: cost.hashes, statements: waitedFor(cost.statements) };
  };
  return [await run(known), await run(unknown)] as const;
};

describe('nobody learns whether an address has an account', () => {
  beforeAll(async () => {
    await world.join({ email: 'connue@exemple.fr' });
    await world.post('/sign-up', { ...camille, email: 'attente@exemple.fr' });
    // The first sign-in prepares the hash used for unknown addresses.
    await world.post('/sign-in', { email: 'chauffe@exemple.fr', password: 'x' });
  });

  it('by signing up', async () => {
    const [known, unknown] = await compare(
      () => world.post('/sign-up', { ...camille, email: 'Connue@exemple.fr' }),
      () => world.post('/sign-up', { ...camille, email: 'nouvelle@exemple.fr' }),
    );
    expect(known.status).toBe(202);
    expect(known).toEqual(unknown);
    expect(known.hashes).toBe(1);
    expect((await world.mailsTo('connue@exemple.fr')).at(-1)?.subject).toBe('Vous avez déjà un compte sur La Base');
    expect(await rows('plugin::users-permissions.user', { email: { $contains: 'undone' } })).toEqual([]);
  });

  it('by asking for the confirmation again', async () => {
    const [known, unknown] = await compare(
      () => world.post('/confirmation/resend', { email: 'attente@exemple.fr' }),
      () => world.post('/confirmation/resend', { email: 'personne@exemple.fr' }),
    );
    expect(known.status).toBe(202);
    expect(known).toEqual(unknown);
    expect(await world.mailsTo('personne@exemple.fr')).toEqual([]);
  });

  it('by saying the password is forgotten', async () => {
    const [known, unknown] = await compare(
      () => world.post('/password/forgotten', { email: 'connue@exemple.fr' }),
      () => world.post('/password/forgotten', { email: 'personne@exemple.fr' }),
    );
    expect(known.status).toBe(202);
    expect(known).toEqual(unknown);
    expect(await world.mailsTo('personne@exemple.fr')).toEqual([]);
  });

  it('by asking for it as a new address', async () => {
    const person = await world.join({ email: 'demande@exemple.fr' });
    const token = await world.signIn(person);
    const ask = (email: string) => world.post('/email/change', { email, password: person.password }, token);
    // A former demand is revoked in both cases: its link would tell them apart.
    await ask('avant@exemple.fr');
    const former = await world.lastCode('avant@exemple.fr');
    const [known, unknown] = await compare(
      () => ask('Connue@exemple.fr'),
      () => ask('libre@exemple.fr'),
    );
    expect(known.status).toBe(202);
    expect(known).toEqual(unknown);
    // The comparison with the member's own password.
    expect(known.hashes).toBe(1);
    expect((await world.post('/email/confirm', { token: former })).status).toBe(400);
    const told = (await world.mailsTo('connue@exemple.fr')).at(-1);
    expect(told?.subject).toBe('Quelqu’un a voulu utiliser votre adresse');
    expect(`${told?.text}${told?.html}`).not.toMatch(/jeton|demande@/);

    const state = async (email: string) => {
      await ask(email);
      const { body } = await world.call('/api/accounts/email', { token });
      return body.data as { pending: { email: string } };
    };
    expect((await state('connue@exemple.fr')).pending.email).toBe('connue@exemple.fr');
    expect((await state('libre@exemple.fr')).pending.email).toBe('libre@exemple.fr');
  });

  it('by signing in', async () => {
    const [known, unknown] = await compare(
      () => world.post('/sign-in', { email: 'connue@exemple.fr', password: 'faux mot de passe' }),
      () => world.post('/sign-in', { email: 'personne@exemple.fr', password: 'faux mot de passe' }),
    );
    expect(known.status).toBe(401);
    expect(known).toEqual(unknown);
    expect(known.hashes).toBe(1);
    const unconfirmed = await world.post('/sign-in', { email: 'attente@exemple.fr', password: 'faux mot de passe' });
    expect(unconfirmed.body).toEqual(unknown.body);
  });
});

describe('a code sent by mail', () => {
  const codeFor = async (email: string) => {
    await world.join({ email });
    await world.post('/password/forgotten', { email });
    return world.lastCode(email);
  };

  it.each([[{}], [[]], [{ $ne: null }], [true], [null], [['a']]])('is refused when it is %j', async (token) => {
    expect((await world.post('/password/reset', { token, password: strongPassword })).status).toBe(400);
    expect((await world.post('/confirmation', { token })).status).toBe(400);
    expect((await world.post('/email/confirm', { token })).status).toBe(400);
  });

  it('is used once, even by two requests at once', async () => {
    const token = await codeFor('course@exemple.fr');
    const answers = await Promise.all(
      [1, 2].map(() => world.post('/password/reset', { token, password: strongPassword })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await world.post('/password/reset', { token, password: camille.password })).status).toBe(400);
  });

  it('expires', async () => {
    const token = await codeFor('tard@exemple.fr');
    await world.strapi.db.query('plugin::accounts.token').updateMany({
      where: { purpose: 'password-reset' },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expect((await world.post('/password/reset', { token, password: strongPassword })).status).toBe(400);
  });

  it('for a new address expires, and is nothing for a password', async () => {
    const person = await world.join({ email: 'demenage@exemple.fr' });
    const token = await world.signIn(person);
    await world.post('/email/change', { email: 'chez-moi@exemple.fr', password: person.password }, token);
    const code = await world.lastCode('chez-moi@exemple.fr');
    expect((await world.post('/password/reset', { token: code, password: strongPassword })).status).toBe(400);
    await world.strapi.db.query('plugin::accounts.token').updateMany({
      where: { purpose: 'email-change' },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expect((await world.post('/email/confirm', { token: code })).status).toBe(400);
    expect(await world.account('demenage@exemple.fr')).not.toBeNull();
    const { body } = await world.call('/api/accounts/email', { token });
    expect(body.data).toMatchObject({ pending: null });
  });

  it('is for one purpose', async () => {
    const token = await codeFor('usage@exemple.fr');
    expect((await world.post('/confirmation', { token })).status).toBe(400);
    await world.post('/sign-up', { ...camille, email: 'usage2@exemple.fr' });
    const confirmation = await world.lastCode('usage2@exemple.fr');
    expect((await world.post('/password/reset', { token: confirmation, password: strongPassword })).status).toBe(400);
  });

  it('is nowhere in the database, not even in the mail that waits', async () => {
    const email = 'secret@exemple.fr';
    await world.join({ email });
    await world.post('/password/forgotten', { email });
    const [queued] = await rows('plugin::accounts.outgoing-mail', { recipient: email });
    const stored = JSON.stringify([queued, await rows('plugin::accounts.token')]);
    const token = await world.lastCode(email);
    expect(token).toHaveLength(43);
    expect(stored).not.toContain(token);
    expect(stored).toContain(createHash('sha256').update(`password-reset:${token}`).digest('hex'));
  });

  it('links to the configured site whatever host the request names', async () => {
    const email = 'hote@exemple.fr';
    await world.call('/api/accounts/sign-up', {
      body: { ...camille, email },
      headers: { 'x-forwarded-host': 'mechant.example', 'x-forwarded-proto': 'http' },
    });
    const mail = (await world.mailsTo(email)).at(-1);
    expect(mail?.html).toContain('https://labase.example/');
    expect(`${mail?.html}${mail?.text}`).not.toContain('mechant');
  });
});

describe('attempts to change address', () => {
  it('are limited: the password is not to be guessed, nor a mailbox flooded', async () => {
    const person = await world.join({ email: 'limite@exemple.fr' });
    const token = await world.signIn(person);
    const ask = async (email: string, password: string) =>
      (await world.post('/email/change', { email, password }, token)).status;
    const asked: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      asked.push(await ask(`cible2+${attempt}@exemple.fr`, person.password));
    expect(asked).toEqual([202, 202, 202, 202, 202, 429]);
    const guessed: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      guessed.push(await ask('ailleurs@exemple.fr', 'faux mot de passe'));
    expect(guessed).toEqual([400, 400, 400, 400, 429]);
  });
});

describe('every session ends at once', () => {
  const withSession = async (email: string) => {
    const person = await world.join({ email });
    const token = await world.signIn(person);
    expect((await world.me(token)).status).toBe(200);
    return { person, token, account: (await world.account(email))! };
  };
  const documents = () => world.strapi.documents('plugin::users-permissions.user');

  it('when the password is reset', async () => {
    const { person, token } = await withSession('fin-reset@exemple.fr');
    await world.post('/password/forgotten', { email: person.email });
    await world.post('/password/reset', { token: await world.lastCode(person.email), password: strongPassword });
    expect((await world.me(token)).status).toBe(401);
  });

  it('when an administrator suspends the account, and the member is no longer active', async () => {
    const { person, token, account } = await withSession('fin-suspension@exemple.fr');
    await documents().update({ documentId: account.documentId, data: { blocked: true } as never });
    expect((await world.me(token)).status).toBe(401);
    expect((await world.member(person.email))?.active).toBe(false);
    await documents().update({ documentId: account.documentId, data: { blocked: false } as never });
    expect((await world.member(person.email))?.active).toBe(true);
    expect((await world.me(token)).status).toBe(401);
  });

  it('when an administrator changes the address, with the codes sent to the former one', async () => {
    const { person, token, account } = await withSession('fin-adresse@exemple.fr');
    await world.post('/password/forgotten', { email: person.email });
    const code = await world.lastCode(person.email);
    await documents().update({ documentId: account.documentId, data: { email: 'fin-autre@exemple.fr' } as never });
    expect((await world.me(token)).status).toBe(401);
    expect((await world.post('/password/reset', { token: code, password: strongPassword })).status).toBe(400);
  });

  it('when an administrator changes the password', async () => {
    const { token, account } = await withSession('fin-admin@exemple.fr');
    await documents().update({ documentId: account.documentId, data: { password: strongPassword } as never });
    expect((await world.me(token)).status).toBe(401);
  });

  it('when the account is deleted', async () => {
    const { token, account } = await withSession('fin-suppression@exemple.fr');
    const member = await world.member('fin-suppression@exemple.fr');
    await documents().delete({ documentId: account.documentId });
    expect((await world.me(token)).status).toBe(401);
    expect(await rows('admin::session', { userId: String(account.id) })).toEqual([]);
    const [left] = await rows('api::member.member', { documentId: member?.documentId });
    expect(left?.active).toBe(false);
  });

  it('and other people’s stay', async () => {
    const other = await withSession('reste@exemple.fr');
    const { account } = await withSession('part@exemple.fr');
    await documents().update({ documentId: account.documentId, data: { blocked: true } as never });
    expect((await world.me(other.token)).status).toBe(200);
  });
});

describe('a token that is not a session', () => {
  it('of the admin panel, makes an anonymous reader', async () => {
    const person = await world.join({ email: 'melange@exemple.fr' });
    const account = await world.account(person.email);
    const admin = await world.strapi
      .sessionManager('admin')
      .generateRefreshToken(String(account?.id), 'device', { type: 'refresh' });
    expect((await world.me(admin.token)).status).toBe(401);
  });

  it('an access token of Strapi, or a forged one, makes an anonymous reader', async () => {
    const person = await world.join({ email: 'forge@exemple.fr' });
    const token = await world.signIn(person);
    const access = await world.strapi.sessionManager('users-permissions').generateAccessToken(token);
    const [head, claims = ''] = token.split('.');
    const payload = JSON.parse(Buffer.from(claims, 'base64url').toString());
    const unsigned = [Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url'), claims, 'x'].join('.');
    const altered = [
      head,
      Buffer.from(JSON.stringify({ ...payload, userId: '1' })).toString('base64url'),
      token.split('.')[2],
    ].join('.');
    for (const bad of ['token' in access ? access.token : '', unsigned, altered])
      expect((await world.me(bad)).status).toBe(401);
  });
});

describe('Strapi’s own doors', () => {
  it.each([
    ['POST', '/api/auth/local'],
    ['POST', '/api/auth/local/register'],
    ['POST', '/api/auth/forgot-password'],
    ['POST', '/api/auth/reset-password'],
    ['POST', '/api/auth/change-password'],
    ['POST', '/api/auth/refresh'],
    ['GET', '/api/auth/email-confirmation?confirmation=x'],
    ['GET', '/api/connect/google'],
    ['GET', '/api/users'],
    ['GET', '/api/users/me'],
    ['GET', '/api/users/1'],
    ['PUT', '/api/users/1'],
    ['GET', '/api/users-permissions/roles'],
    ['GET', '/api/upload/files'],
    ['POST', '/api/upload'],
    ['POST', '/api/email'],
    ['GET', '/API/Users/me'],
  ])('%s %s does not exist', async (method, path) => {
    const token = await world.signIn({ email: 'reste@exemple.fr', password: camille.password });
    const answer = await world.call(path, { method, token, body: method === 'GET' ? undefined : {} });
    const nowhere = await world.call('/api/nowhere', { method, token, body: method === 'GET' ? undefined : {} });
    expect([404, 405]).toContain(answer.status);
    expect({ status: answer.status, body: answer.body }).toEqual({ status: nowhere.status, body: nowhere.body });
  });

  it.each([
    'mutation { login(input: { identifier: "reste@exemple.fr", password: "x" }) { jwt } }',
    'mutation { register(input: { username: "x", email: "x@exemple.fr", password: "x" }) { jwt } }',
    'mutation { forgotPassword(email: "reste@exemple.fr") { ok } }',
    'query { me { id email } }',
    'query { usersPermissionsUsers { email } }',
    'query { usersPermissionsUsers_connection { nodes { email } } }',
    'query { tokens { purpose } }',
    'query { outgoingMails { kind } }',
  ])('GraphQL knows nothing of %s', async (query) => {
    const { body } = await world.call('/graphql', { body: { query } });
    expect(body.data ?? null).toBeNull();
    expect(JSON.stringify(body.errors)).toMatch(/Cannot query field|not configured to execute mutation/);
  });
});
