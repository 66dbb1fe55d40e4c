import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsWorld, type CapturedMail, type Row, bootAccounts } from './accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

const uid = 'plugin::accounts.outgoing-mail';
const mail = (to: string) => ({
  kind: 'essai',
  to,
  subject: 'Bonjour\r\nBcc: x@exemple.fr',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
});
const outbox = () =>
  world.strapi.plugin('accounts').service('mail') as unknown as {
    send(message: ReturnType<typeof mail>): Promise<void>;
    flush(): Promise<number>;
    start(): void;
    stop(): void;
  };
const queued = (to: string) => world.strapi.db.query(uid).findOne({ where: { recipient: to } }) as Promise<Row | null>;
const makeDue = (to: string) =>
  world.strapi.db.query(uid).updateMany({ where: { recipient: to }, data: { nextAttemptAt: Date.now() } });

/** Replaces the transport while `fn` runs. */
const withTransport = async (send: (mail: CapturedMail) => Promise<void>, fn: () => Promise<void>) => {
  const original = world.email.provider.send;
  world.email.provider.send = send;
  try {
    await fn();
  } finally {
    world.email.provider.send = original;
  }
};
const refuse = async () => {
  throw new Error('connect ECONNREFUSED');
};

describe('the outbox', () => {
  it('sends what is queued once, with a one-line subject, and keeps nothing of it', async () => {
    await outbox().send(mail('un@exemple.fr'));
    expect(await world.mailsTo('un@exemple.fr')).toMatchObject([
      { subject: 'Bonjour Bcc: x@exemple.fr', html: '<p>Bonjour</p>' },
    ]);
    expect(await queued('un@exemple.fr')).toBeNull();
    await outbox().flush();
    expect(await world.mailsTo('un@exemple.fr')).toHaveLength(1);
  });

  it('keeps mails through an outage, waits longer each time, then sends them', async () => {
    await outbox().send(mail('panne@exemple.fr'));
    const delays: number[] = [];
    await withTransport(refuse, async () => {
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await makeDue('panne@exemple.fr');
        await outbox().flush();
        const row = await queued('panne@exemple.fr');
        expect(row).toMatchObject({ attempts: attempt, state: 'waiting', lastError: 'connect ECONNREFUSED' });
        delays.push(Math.round((Number(row?.nextAttemptAt) - Date.now()) / 1_000));
      }
    });
    expect(delays.map((seconds) => Math.round(seconds / 30))).toEqual([1, 2, 4]);
    expect(await world.mailsTo('panne@exemple.fr')).toEqual([]);
    await makeDue('panne@exemple.fr');
    expect(await world.mailsTo('panne@exemple.fr')).toHaveLength(1);
  });

  it('gives up in the end, and empties what it could not send', async () => {
    await outbox().send(mail('perdu@exemple.fr'));
    await world.strapi.db.query(uid).updateMany({ where: { recipient: 'perdu@exemple.fr' }, data: { attempts: 19 } });
    await withTransport(refuse, async () => void (await outbox().flush()));
    expect(await queued('perdu@exemple.fr')).toMatchObject({ state: 'failed', payload: '' });
  });

  it('sends a mail once when several processes look at the same time', async () => {
    for (let count = 0; count < 5; count += 1) await outbox().send(mail('course@exemple.fr'));
    const sent = await Promise.all([1, 2, 3, 4].map(() => outbox().flush()));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await world.mailsTo('course@exemple.fr')).toHaveLength(5);
  });

  it('takes back a mail whose sender died', async () => {
    await outbox().send(mail('mort@exemple.fr'));
    const due = { recipient: 'mort@exemple.fr' };
    await world.strapi.db
      .query(uid)
      .updateMany({ where: due, data: { attempts: 1, nextAttemptAt: Date.now() + 120_000 } });
    expect(await world.mailsTo('mort@exemple.fr')).toEqual([]);
    await makeDue('mort@exemple.fr');
    expect(await world.mailsTo('mort@exemple.fr')).toHaveLength(1);
  });

  it('forgets a mail whose cause is undone', async () => {
    const undone = world.strapi.db.transaction(async () => {
      await outbox().send(mail('annule@exemple.fr'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await world.mailsTo('annule@exemple.fr')).toEqual([]);
  });

  it('leaves by itself, soon after the commit', async () => {
    const sent: string[] = [];
    outbox().start();
    await withTransport(
      async ({ to }) => void sent.push(to),
      async () => {
        await outbox().send(mail('seul@exemple.fr'));
        await expect.poll(() => sent, { timeout: 3_000 }).toEqual(['seul@exemple.fr']);
      },
    ).finally(() => outbox().stop());
  });
});
