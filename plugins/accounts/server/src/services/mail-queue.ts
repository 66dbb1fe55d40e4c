import type { Core } from '@strapi/strapi';
import { maskedAddress, withoutAddresses } from '../domain/masked-address';
import { outgoingMailUid } from '../plugin-id';
import { lease, type Mail } from './mail';

/** A mail that has not left, as an operator sees it: never its content, nor whole addresses. */
export interface QueuedMail {
  id: number;
  kind: string;
  recipient: string;
  state: 'waiting' | 'failed';
  attempts: number;
  /** null once given up */
  nextAttemptAt: string | null;
  queuedAt: string;
  lastError: string | null;
}

export interface MailQueueState {
  waiting: number;
  failed: number;
  oldestWaitingAt: string | null;
  /** The oldest of those that failed at least once; 20 at most. */
  troubled: QueuedMail[];
}

interface Row {
  id: number;
  kind: string;
  recipient: string;
  state: 'waiting' | 'failed';
  attempts: number;
  nextAttemptAt: string | number;
  createdAt: string | number | Date;
  lastError: string | null;
}

const shown = 20;

const queued = (row: Row): QueuedMail => ({
  id: row.id,
  kind: row.kind,
  recipient: maskedAddress(row.recipient),
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.state === 'waiting' ? new Date(Number(row.nextAttemptAt)).toISOString() : null,
  queuedAt: new Date(row.createdAt).toISOString(),
  lastError: row.lastError && withoutAddresses(row.lastError),
});

/** The outbox as operators see and act on it. Callers have checked that they are. */
export const mailQueue = ({ strapi }: { strapi: Core.Strapi }) => {
  const outbox = () => strapi.db.query(outgoingMailUid);
  const sender = () => strapi.service('plugin::accounts.mail') as unknown as Mail;

  return {
    async state(): Promise<MailQueueState> {
      const [waiting, failed, [oldest], troubled] = await Promise.all([
        outbox().count({ where: { state: 'waiting' } }),
        outbox().count({ where: { state: 'failed' } }),
        outbox().findMany({ where: { state: 'waiting' }, orderBy: { id: 'asc' }, limit: 1 }),
        outbox().findMany({
          where: { $or: [{ state: 'failed' }, { state: 'waiting', lastError: { $notNull: true } }] },
          orderBy: { id: 'asc' },
          limit: shown,
        }),
      ]);
      return {
        waiting,
        failed,
        oldestWaitingAt: oldest ? new Date((oldest as Row).createdAt).toISOString() : null,
        troubled: (troubled as Row[]).map(queued),
      };
    },

    /**
     * Tries now the mail of that id, or every mail that waits. One due within a lease may be leaving at this very moment: it is
     * left alone, or it would leave twice.
     *
     * @returns how many are tried
     */
    async retry(id?: number): Promise<number> {
      const later = { state: 'waiting', nextAttemptAt: { $gt: Date.now() + lease } };
      const { count } = await outbox().updateMany({
        where: id === undefined ? later : { ...later, id },
        data: { nextAttemptAt: Date.now() },
      });
      sender().soon();
      return count;
    },

    /** Gives up a waiting mail, and empties it; one already given up is forgotten. Resolves to whether there was one. */
    async giveUp(id: number): Promise<boolean> {
      const given = await outbox().updateMany({
        where: { id, state: 'waiting' },
        data: { state: 'failed', payload: '' },
      });
      return given.count > 0 || (await outbox().deleteMany({ where: { id, state: 'failed' } })).count > 0;
    },
  };
};
