import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { tableOf, UIDS, withConnection } from '../database/tables';

/** An account of the admin panel, as Strapi puts it in the state of a request. */
export interface AuditedAccount {
  readonly documentId: string;
  readonly email?: string | null;
}

export interface AuditedAct {
  readonly action: 'read' | 'flag' | 'link-account' | 'unlink-account';
  readonly account: AuditedAccount;
  readonly objectKind: string;
  readonly objectId: string;
  readonly detail?: string;
}

/** The append-only record of what administrators and teams did. */
export const audit = ({ strapi }: { strapi: Core.Strapi }) => {
  const insert = ({ action, account, objectKind, objectId, detail }: AuditedAct, key: string): Promise<void> =>
    withConnection(strapi, async (knex) => {
      const at = new Date();
      await knex(tableOf(strapi, UIDS.auditEntry))
        .insert({
          document_id: randomUUID().replaceAll('-', '').slice(0, 24),
          action,
          at,
          created_at: at,
          updated_at: at,
          account: account.documentId,
          account_name: account.email ?? null,
          object_kind: objectKind,
          object_id: objectId,
          detail: detail ?? null,
          key,
        })
        .onConflict('key')
        .ignore();
    });

  return {
    /** Records an act, in the caller's transaction when there is one. */
    record: (act: AuditedAct): Promise<void> => insert(act, randomUUID()),

    /** Records that somebody read a private object: once an account, an object and a day (UTC). */
    recordRead(account: AuditedAccount, objectKind: string, objectId: string): Promise<void> {
      const day = new Date().toISOString().slice(0, 10);
      const key = `read:${account.documentId}:${objectKind}:${objectId}:${day}`;
      return insert({ action: 'read', account, objectKind, objectId }, key);
    },
  };
};
