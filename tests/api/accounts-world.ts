import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { bootCms, root } from '../support/strapi.ts';

/** A mail as it reached the transport. */
export interface CapturedMail {
  to: string;
  subject: string;
  html: string;
  text: string;
}
/** A row of the database, as far as tests look into it. */
export type Row = Record<string, unknown> & { id: number; documentId: string };
/** What an answer may hold: each test reads what it expects, and fails when it is not there. */
export interface Body {
  error: { message: string; details: { fields: Record<string, string>; retryAfterSeconds: number } };
  data: unknown;
  errors: unknown;
  token: string;
  bases: unknown;
}
export interface Answer {
  status: number;
  body: Body;
  headers: Headers;
}
interface Outbox {
  flush(): Promise<number>;
  stop(): void;
}
interface Call {
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
  method?: string;
}

const require = createRequire(`${root}/package.json`);

/** What a person signs up with, unless a test says otherwise. */
export const camille = {
  firstName: 'Camille',
  lastName: 'Le Goff',
  email: 'camille@exemple.fr',
  password: 'renard violet sur la digue',
  actorType: 'mediateur-numerique',
  territory: 'DEP-76',
  charterAccepted: true,
};

const seed = async (strapi: Core.Strapi) => {
  const create = (uid: string, data: object) => strapi.documents(uid as 'api::tag.tag').create({ data: data as never });
  const types = await create('api::tag-category.tag-category', { slug: 'types-d-acteur', name: 'Types d’acteur' });
  const places = await create('api::tag-category.tag-category', { slug: 'territoires', name: 'Territoires' });
  await create('api::tag.tag', {
    slug: 'mediateur-numerique',
    name: 'Médiateur numérique',
    category: types.documentId,
  });
  await create('api::tag.tag', {
    slug: 'conseiller-numerique',
    name: 'Conseiller numérique France Services',
    verifiable: true,
    category: types.documentId,
  });
  await create('api::tag.tag', {
    slug: 'seine-maritime',
    name: 'Seine-Maritime',
    code: 'DEP-76',
    category: places.documentId,
  });
};

/** Boots a CMS with the tags sign-up needs, a captured mail transport, and mails that leave when the test says so. */
export async function bootAccounts(env: Record<string, string> = {}) {
  const cms = await bootCms({ PUBLIC_SITE_URL: 'https://labase.example', ...env });
  const { strapi } = cms;
  await seed(strapi);
  const outbox = strapi.plugin('accounts').service('mail') as unknown as Outbox;
  outbox.stop();
  const mails: CapturedMail[] = [];
  const email = strapi.plugin('email') as unknown as { provider: { send(mail: CapturedMail): Promise<void> } };
  email.provider.send = async (mail) => {
    mails.push(mail);
  };
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;

  const call = async (path: string, { body, token, headers = {}, method }: Call = {}): Promise<Answer> => {
    const response = await fetch(origin + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith('{') ? JSON.parse(text) : text) as Body,
      headers: response.headers,
    };
  };
  const post = (path: string, body: unknown = {}, token?: string) => call(`/api/accounts${path}`, { body, token });

  /** Sends what is queued and returns the mails to one address, oldest first. */
  const mailsTo = async (address: string) => {
    await outbox.flush();
    return mails.filter(({ to }) => to === address);
  };
  const codeIn = (mail: CapturedMail | undefined) => /jeton=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

  return {
    ...cms,
    call,
    post,
    mails,
    outbox,
    email,
    mailsTo,
    codeIn,
    me: (token: string) => call('/api/accounts/me', { token }),
    lastCode: async (address: string) => codeIn((await mailsTo(address)).at(-1)),
    account: (address: string) =>
      strapi.db.query('plugin::users-permissions.user').findOne({ where: { email: address } }) as Promise<Row | null>,
    member: (address: string) =>
      strapi.db.query('api::member.member').findOne({
        where: { account: { email: address } },
        populate: ['actorType', 'territory'],
      }) as Promise<Row | null>,

    /** Signs somebody up and confirms their address. */
    async join(over: Partial<typeof camille>) {
      const person = { ...camille, ...over };
      await post('/sign-up', person);
      await post('/confirmation', { token: codeIn((await mailsTo(person.email)).at(-1)) });
      return person;
    },

    async signIn(person: { email: string; password: string }): Promise<string> {
      return (await post('/sign-in', { email: person.email, password: person.password })).body.token;
    },

    /**
     * The SQL statements and the number of password hashes of `fn`. Begin, commit and rollback are all `transaction`.
     */
    async cost(fn: () => Promise<unknown>): Promise<{ statements: string[]; hashes: number }> {
      const bcrypt = require('bcryptjs') as Record<'hash' | 'hashSync', (...args: unknown[]) => unknown>;
      const original = { hash: bcrypt.hash, hashSync: bcrypt.hashSync };
      const count = { statements: [] as string[], hashes: 0 };
      // Followers work meanwhile, woken or not by the request: only what the request itself asks is counted.
      const onQuery = ({ sql }: { sql: string }) => {
        if (!strapi.requestContext.get() || /publication_followers|^select.*publication_journal/i.test(sql)) return;
        count.statements.push(/^(BEGIN|COMMIT|ROLLBACK)/i.test(sql) ? 'transaction' : sql);
      };
      for (const name of ['hash', 'hashSync'] as const) {
        bcrypt[name] = (...args) => {
          count.hashes += 1;
          return original[name](...args);
        };
      }
      strapi.db.connection.on('query', onQuery);
      try {
        await fn();
      } finally {
        strapi.db.connection.removeListener('query', onQuery);
        Object.assign(bcrypt, original);
      }
      return count;
    },
  };
}

export type AccountsWorld = Awaited<ReturnType<typeof bootAccounts>>;
