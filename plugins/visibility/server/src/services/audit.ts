import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { runAsSystem } from '../context';
import { tableOf, UIDS, withConnection } from '../database/tables';
import { ADMINISTRATOR } from '../staff/roles';

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

/** Types whose objects are some people's: how each is called in the audit, and which of its rows everyone may read. */
const PRIVATE: Readonly<Record<string, { kind: string; open: Readonly<Record<string, unknown>> | null }>> = {
  [UIDS.base]: { kind: 'base', open: { open: true } },
  [UIDS.resource]: { kind: 'resource', open: { open: true } },
  [UIDS.collection]: { kind: 'collection', open: { open: true } },
  [UIDS.member]: { kind: 'member', open: { active: true, profileVisibility: 'public' } },
  'plugin::users-permissions.user': { kind: 'member-account', open: null },
};

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

  /** Records that somebody read a private object: once an account, an object and a day (UTC). */
  function recordRead(account: AuditedAccount, objectKind: string, objectId: string): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    const key = `read:${account.documentId}:${objectKind}:${objectId}:${day}`;
    return insert({ action: 'read', account, objectKind, objectId }, key);
  }

  return {
    /** Records an act, in the caller's transaction when there is one. */
    record: (act: AuditedAct): Promise<void> => insert(act, randomUUID()),

    /**
     * Records that an administrator opened an object in the panel, when not everyone may read it.
     *
     * @param options.pendingEdit what was shown is not what is published
     */
    async recordPanelRead(
      account: AuditedAccount & { readonly roles?: readonly { readonly code?: string }[] },
      uid: string,
      documentId: string,
      { pendingEdit }: { pendingEdit: boolean },
    ): Promise<void> {
      const type = PRIVATE[uid];
      if (!type || !account.roles?.some(({ code }) => code === ADMINISTRATOR)) return;
      const openRows = () => strapi.db.query(uid).count({ where: { documentId, ...type.open } });
      const isOpen = type.open !== null && !pendingEdit && (await runAsSystem(openRows)) > 0;
      if (!isOpen) await recordRead(account, type.kind, documentId);
    },
  };
};
