import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { StaffAccount, StaffMember } from '../../../contracts/staff';
import { runAsSystem } from '../context';
import { UIDS } from '../database/tables';
import { ANONYMOUS, type Viewer } from '../domain';
import { LINKED_ROLES, MODERATION } from '../staff/roles';
import { audit, type AuditedAccount } from './audit';
import { notFound } from './guard';
import { viewers } from './viewers';

const ACCOUNT = 'admin::user';

/** An account of the admin panel, as Strapi puts it in the state of a request. */
export interface PanelAccount extends AuditedAccount {
  readonly roles?: readonly { readonly code?: string }[];
}
interface AccountRow {
  documentId: string;
  firstname: string | null;
  lastname: string | null;
  email: string;
  isActive: boolean | null;
  blocked: boolean | null;
  roles: { code: string; name: string }[];
}
interface MemberRow {
  documentId: string;
  firstName: string;
  lastName: string;
  active: boolean | null;
  account: { email: string } | null;
}
interface LinkRow {
  account: string;
  member: string;
}

const MOST = 10;

const told = ({ documentId, firstName, lastName, account, active }: MemberRow): StaffMember => ({
  id: documentId,
  name: `${firstName} ${lastName}`,
  email: account?.email ?? null,
  active: active === true,
});

const conflict = (message: string) => new errors.ApplicationError(message, { code: 'AlreadyLinked' });

/** Accounts of the admin panel and the members in whose name they decide. */
export const staff = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = (uid: string) => strapi.db.query(uid);
  const linkOf = (account: string): Promise<LinkRow | null> =>
    query(UIDS.staffLink).findOne({ where: { account }, select: ['id', 'account', 'member'] });
  const members = (where: object, limit?: number): Promise<MemberRow[]> =>
    query(UIDS.member).findMany({
      where,
      select: ['id', 'documentId', 'firstName', 'lastName', 'active'],
      populate: { account: { select: ['id', 'email'] } },
      orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }],
      ...(limit ? { limit } : {}),
    });

  /** documentId of the active member an account is linked to, or `null`. */
  const memberOf = (account: AuditedAccount): Promise<string | null> =>
    runAsSystem(async () => {
      const link = await linkOf(account.documentId);
      if (!link) return null;
      return (await query(UIDS.member).count({ where: { documentId: link.member, active: true } })) > 0
        ? link.member
        : null;
    });

  return {
    memberOf,

    /**
     * The person an account acts as: the linked member, a moderator if the account is one. Unlinked, nobody in particular, who
     * may decide nothing.
     */
    async viewerOf(account: PanelAccount): Promise<Viewer> {
      const member = await memberOf(account);
      if (member === null) return ANONYMOUS;
      const moderator = account.roles?.some(({ code }) => code === MODERATION) === true;
      return viewers({ strapi }).load(member, { moderator });
    },

    /**
     * The member in whose name an account decides.
     *
     * @throws ForbiddenError when the account is linked to no active member
     */
    async requireMember(account: AuditedAccount): Promise<string> {
      const member = await memberOf(account);
      if (member !== null) return member;
      throw new errors.ForbiddenError(
        'Votre compte n’est relié à aucun membre : demandez à un administrateur de le relier avant de décider.',
        { code: 'UnlinkedAccount' },
      );
    },

    /** Every account of the panel, with its roles and the member it is linked to. */
    list: (): Promise<StaffAccount[]> =>
      runAsSystem(async () => {
        const rows: AccountRow[] = await query(ACCOUNT).findMany({
          select: ['id', 'documentId', 'firstname', 'lastname', 'email', 'isActive', 'blocked'],
          populate: { roles: { select: ['id', 'code', 'name'] } },
          orderBy: [{ lastname: 'asc' }, { firstname: 'asc' }],
        });
        const links: LinkRow[] = await query(UIDS.staffLink).findMany({ select: ['id', 'account', 'member'] });
        const linked = await members({ documentId: { $in: links.map(({ member }) => member) } });
        const byId = new Map(linked.map((row) => [row.documentId, told(row)]));
        const memberByAccount = new Map(links.map(({ account, member }) => [account, byId.get(member) ?? null]));
        return rows.map(({ documentId, firstname, lastname, email, isActive, blocked, roles }) => ({
          id: documentId,
          name: [firstname, lastname].filter(Boolean).join(' ') || email,
          email,
          active: isActive === true && blocked !== true,
          roles: roles.map(({ name }) => name),
          needsMember: roles.some(({ code }) => LINKED_ROLES.includes(code)),
          member: memberByAccount.get(documentId) ?? null,
        }));
      }),

    /** Members whose name or address holds each of the words; at most ten. */
    search: (words: string): Promise<StaffMember[]> =>
      runAsSystem(async () => {
        const where = words
          .split(/\s+/u)
          .filter(Boolean)
          .map((word) => ({
            $or: [
              { firstName: { $containsi: word } },
              { lastName: { $containsi: word } },
              { account: { email: { $containsi: word } } },
            ],
          }));
        return where.length === 0 ? [] : (await members({ active: true, $and: where }, MOST)).map(told);
      }),

    /**
     * Links an account to a member, in place of the one it was linked to.
     *
     * @throws NotFoundError when there is no such account or active member
     * @throws ApplicationError when another account is linked to that member
     */
    link: (account: string, member: string, by: AuditedAccount): Promise<void> =>
      runAsSystem(() =>
        strapi.db.transaction(async () => {
          const known = (await query(ACCOUNT).count({ where: { documentId: account } })) > 0;
          const active = (await query(UIDS.member).count({ where: { documentId: member, active: true } })) > 0;
          if (!known || !active) throw notFound();
          const holder: LinkRow | null = await query(UIDS.staffLink).findOne({ where: { member } });
          if (holder && holder.account !== account)
            throw conflict('Ce membre est déjà relié à un autre compte d’administration.');
          if (await linkOf(account)) await query(UIDS.staffLink).update({ where: { account }, data: { member } });
          else await query(UIDS.staffLink).create({ data: { account, member } });
          await audit({ strapi }).record({
            action: 'link-account',
            account: by,
            objectKind: 'account',
            objectId: account,
            detail: member,
          });
        }),
      ) as unknown as Promise<void>,

    /** Takes an account's link away; nothing when it has none. */
    unlink: (account: string, by: AuditedAccount): Promise<void> =>
      runAsSystem(() =>
        strapi.db.transaction(async () => {
          const link = await linkOf(account);
          if (!link) return;
          await query(UIDS.staffLink).delete({ where: { account } });
          await audit({ strapi }).record({
            action: 'unlink-account',
            account: by,
            objectKind: 'account',
            objectId: account,
            detail: link.member,
          });
        }),
      ) as unknown as Promise<void>,

    /** Forgets an account that is gone. */
    forget: (account: string): Promise<unknown> =>
      runAsSystem(() => query(UIDS.staffLink).deleteMany({ where: { account } })),
  };
};
