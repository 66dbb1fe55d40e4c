import type { Core } from '@strapi/strapi';
import { memberUid, userUid } from './plugin-id';
import { documents, runAsSystem } from './seams';
import type { Registry } from './services/registry';
import type { Sessions } from './services/sessions';
import type { Tokens } from './services/tokens';

interface Account {
  id: number;
  documentId: string;
  email: string;
  confirmed?: boolean | null;
  blocked?: boolean | null;
}
interface AccountEvent {
  params: { where?: Record<string, unknown>; data?: Record<string, unknown> };
  state: { accounts?: Account[] };
}

const writes = ['create', 'update', 'delete'];

interface Followers {
  registry: Registry;
  sessions: Sessions;
  tokens: Tokens;
}

/**
 * Keeps what depends on an account true whatever the door it was changed by (a command, the admin panel, a script), in the
 * same transaction: `active` on the member; the end of every session when the account is blocked, unconfirmed or deleted, or
 * its password or address changes; with those two, the end of the codes sent by mail, and of an actor type the former address
 * proved.
 */
export function followAccounts(strapi: Core.Strapi, { registry, sessions, tokens }: Followers): void {
  const accountsOf = (where: Record<string, unknown> | undefined) =>
    strapi.db
      .query(userUid)
      .findMany({ select: ['id', 'documentId', 'email', 'confirmed', 'blocked'], where }) as Promise<Account[]>;

  const setActive = async (account: Account, active: boolean) => {
    const members = (await strapi.db
      .query(memberUid)
      .findMany({ select: ['documentId', 'active'], where: { account: { id: account.id } } })) as {
      documentId: string;
      active: boolean;
    }[];
    for (const member of members) {
      if (member.active !== active)
        await documents(strapi, memberUid).update({ documentId: member.documentId, data: { active } });
    }
  };

  const follow = async (account: Account, secretChanged: boolean) => {
    const active = account.confirmed === true && account.blocked !== true;
    await setActive(account, active);
    if (!active || secretChanged) await sessions.closeAll(account.id);
    if (account.blocked || secretChanged) await tokens.revoke(account.documentId);
  };
  const remember = async (event: AccountEvent) => {
    event.state.accounts = await runAsSystem(strapi, () => accountsOf(event.params.where));
  };
  const afterUpdate = (event: AccountEvent) =>
    runAsSystem(strapi, async () => {
      const before = new Map((event.state.accounts ?? []).map((account) => [account.id, account.email]));
      for (const account of await accountsOf({ id: { $in: [...before.keys()] } })) {
        const former = before.get(account.id) ?? account.email;
        await follow(account, event.params.data?.password !== undefined || former !== account.email);
        if (former !== account.email) await registry.followAddress(account.id, former, account.email);
      }
    });
  const beforeDelete = (event: AccountEvent) =>
    runAsSystem(strapi, async () => {
      for (const account of await accountsOf(event.params.where)) await follow({ ...account, blocked: true }, true);
    });

  const inTransaction = async <Result>(next: () => Promise<Result>): Promise<Result> =>
    strapi.db.transaction(async () => next());
  strapi.documents.use((context, next) =>
    context.uid === userUid && writes.includes(context.action) ? inTransaction(next as () => Promise<never>) : next(),
  );
  strapi.db.lifecycles.subscribe({
    models: [userUid],
    beforeUpdate: remember,
    beforeUpdateMany: remember,
    afterUpdate,
    afterUpdateMany: afterUpdate,
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}
