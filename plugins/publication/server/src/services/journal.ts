import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { JournalEntry, JournalPage } from '../../../contracts';
import type { NewEntry } from '../domain/changes';
import { JOURNAL } from '../names';
import { seams } from '../seams';
import { markWithdrawal } from '../withdrawal-mark';

/** Key of the advisory lock which makes `seq` order and commit order one. Any constant does; this one spells "LaBa". */
const LOCK_KEY = 0x4c614261;

interface JournalRow {
  id: number;
  kind: 'changed' | 'withdrawn';
  objectKind: JournalEntry['objectKind'];
  objectId: string;
  cause: string;
  public: boolean;
  /** null in entries written before relations were */
  related: string[] | null;
  at: string | Date;
}

export const journal = ({ strapi }: { strapi: Core.Strapi }) => {
  const { asSystem, nudges } = seams(strapi);
  let identity: string | undefined;

  /**
   * On SQLite, a write of nothing: it takes the file's write lock before the transaction has read anything, so that a transaction of
   * another process (an import beside the CMS) is waited for; taken after a read, it would be refused at once.
   */
  const lock = async (trx: { raw(sql: string, bindings: unknown[]): PromiseLike<unknown> }) => {
    if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [LOCK_KEY]);
    else await trx.raw('delete from ?? where 1 = 0', [strapi.db.metadata.get(JOURNAL).tableName]);
  };

  const rows = () => strapi.db.query(JOURNAL);
  const edge = async (order: 'asc' | 'desc'): Promise<number> => {
    const [row] = await asSystem(() => rows().findMany({ select: ['id'], orderBy: { id: order }, limit: 1 }));
    return row ? Number(row.id) : 0;
  };

  return {
    /**
     * Runs `fn` in a transaction (the one under way, if any) in which journaled writes may be made: they come one
     * transaction after the other, so that `seq` order is commit order and no materialised column is computed from a
     * state about to change. Open it before the first write of a command that writes several objects.
     */
    async transaction<T>(fn: () => Promise<T>): Promise<T> {
      return strapi.db.transaction(async ({ trx }) => {
        await lock(trx);
        return fn();
      });
    },

    /**
     * Adds entries in the transaction under way (or its own), in the order given; followers are nudged after its commit.
     *
     * @returns the highest `seq` written, 0 when there was nothing to write
     */
    async append(entries: readonly NewEntry[]): Promise<number> {
      if (entries.length === 0) return 0;
      return strapi.db.transaction(async ({ trx, onCommit }) => {
        await lock(trx);
        const at = new Date().toISOString();
        let seq = 0;
        let withdrawn = 0;
        for (const entry of entries) {
          const row = await asSystem(() => rows().create({ data: { ...entry, at } }));
          seq = Number(row.id);
          if (entry.kind === 'withdrawn') withdrawn = seq;
        }
        const mark = markWithdrawal();
        onCommit(() => {
          mark(withdrawn);
          nudges().soon();
        });
        return seq;
      });
    },

    async readAfter(seq: number, limit: number): Promise<JournalPage> {
      const found: JournalRow[] = await asSystem(() =>
        rows().findMany({ where: { id: { $gt: seq } }, orderBy: { id: 'asc' }, limit }),
      );
      const entries = found.map(({ id, kind, objectKind, objectId, cause, at, public: isPublic, related }) => ({
        seq: Number(id),
        kind,
        objectKind,
        objectId,
        cause,
        public: isPublic,
        related: related ?? [],
        at: new Date(at).toISOString(),
      }));
      return { journal: await this.identity(), first: await edge('asc'), head: await edge('desc'), entries };
    },

    /** The highest `seq`, 0 when the journal is empty. */
    head: () => edge('desc'),

    /** Names this journal; drawn once per database. */
    async identity(): Promise<string> {
      if (identity) return identity;
      const store = strapi.store({ type: 'plugin', name: 'publication', key: 'journal' });
      const kept = await this.transaction(async () => {
        const existing = await store.get({});
        if (typeof existing === 'string') return existing;
        const drawn = randomUUID();
        await store.set({ value: drawn });
        return drawn;
      });
      identity = kept;
      return kept;
    },
  };
};
