import type { Core } from '@strapi/strapi';
import type { MailKind } from '../../../contracts';
import { type MailContent, oneLine } from '../domain/mail-text';
import { mostAttempts, retryDelay } from '../domain/retry';
import { outgoingMailUid } from '../plugin-id';

/** A mail to send. `subject` is made one line. */
export interface OutgoingMail extends MailContent {
  kind: MailKind;
  to: string;
}

interface Row {
  id: number;
  kind: string;
  recipient: string;
  payload: string;
  attempts: number;
}
interface Encryption {
  encrypt(text: string): string | null;
  decrypt(text: string): string | null;
}

const batch = 20;
/** How long a sender keeps a mail for itself, in milliseconds: longer than an SMTP exchange. */
export const lease = 120_000;
const idle = 15_000;

/** The outbox: mails are written in the database with what causes them, sent afterwards, and tried again until they leave. */
export const mail = ({ strapi }: { strapi: Core.Strapi }) => {
  const encryption = () => strapi.service('admin::encryption') as unknown as Encryption;
  const outbox = () => strapi.db.query(outgoingMailUid);
  let wake: () => void = () => undefined;
  let running = false;

  const write = async (message: OutgoingMail, state: 'waiting' | 'void'): Promise<void> => {
    await strapi.db.transaction(async ({ onCommit }): Promise<void> => {
      const payload = encryption().encrypt(
        JSON.stringify({ subject: oneLine(message.subject), html: message.html, text: message.text }),
      );
      if (payload === null) throw new Error('ENCRYPTION_KEY is missing: mails cannot be queued');
      await outbox().create({
        data: { kind: message.kind, recipient: message.to, payload, state, attempts: 0, nextAttemptAt: Date.now() },
      });
      onCommit(() => wake());
    });
  };

  /** Takes the mail for this sender, or tells that another one has it. */
  const claim = async (row: Row): Promise<boolean> => {
    const { count } = await outbox().updateMany({
      where: { id: row.id, state: 'waiting', attempts: row.attempts },
      data: { attempts: row.attempts + 1, nextAttemptAt: Date.now() + lease },
    });
    return count === 1;
  };

  const deliver = async (row: Row): Promise<void> => {
    const clear = encryption().decrypt(row.payload);
    if (clear === null) throw new Error('The mail cannot be read: ENCRYPTION_KEY has changed');
    const content = JSON.parse(clear) as MailContent;
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: row.recipient, ...content });
    await outbox().deleteMany({ where: { id: row.id } });
  };

  const giveUpOrWait = async (row: Row, error: unknown): Promise<void> => {
    const attempts = row.attempts + 1;
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const data =
      attempts >= mostAttempts
        ? { state: 'failed', payload: '', lastError }
        : { nextAttemptAt: Date.now() + retryDelay(attempts), lastError };
    await outbox().updateMany({ where: { id: row.id }, data });
    strapi.log.warn(`A mail (${row.kind}) could not be sent, attempt ${attempts}: ${lastError}`);
  };

  /** Sends what is due. Resolves to the number of mails that left. */
  const flush = async (): Promise<number> => {
    await outbox().deleteMany({ where: { state: 'void' } });
    let sent = 0;
    for (;;) {
      const rows = (await outbox().findMany({
        where: { state: 'waiting', nextAttemptAt: { $lte: Date.now() } },
        orderBy: { id: 'asc' },
        limit: batch,
      })) as Row[];
      for (const row of rows) {
        if (!(await claim(row))) continue;
        try {
          await deliver(row);
          sent += 1;
        } catch (error) {
          await giveUpOrWait(row, error);
        }
      }
      if (rows.length < batch) return sent;
    }
  };

  return {
    /** Queues a mail. Inside a transaction it is queued with it or not at all; it leaves after the commit. */
    send: (message: OutgoingMail): Promise<void> => write(message, 'waiting'),
    /** Costs what {@link send} costs, and sends nothing: for answers that must not tell whether an address is known. */
    sendNothing: (message: OutgoingMail): Promise<void> => write(message, 'void'),
    flush,
    /** Looks for what is due now rather than at the next turn. */
    soon: (): void => wake(),

    /** Starts sending in the background. Several processes may: a mail is taken by one of them. */
    start(): void {
      running = true;
      const pause = () =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, idle);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            setImmediate(resolve);
          };
        });
      const loop = async () => {
        while (running) {
          const woken = pause();
          await flush().catch(
            (error: unknown) => running && strapi.log.error(`The outbox could not be read: ${String(error)}`),
          );
          await woken;
        }
      };
      void loop();
    },

    /** Stops taking mails. */
    stop(): void {
      running = false;
      wake();
    },
  };
};

export type Mail = ReturnType<typeof mail>;
