import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface Viewers {
  attach(ctx: Context, memberId: string | null, options: { charterPending: boolean }): unknown;
  load(memberId: string): Promise<object>;
}
interface Guard {
  may(viewer: object, action: 'base.see', id: string): Promise<{ seen: boolean }>;
}
interface RuleContext {
  runAsSystem<Result>(fn: () => Promise<Result>): Promise<Result>;
}
interface Journal {
  transaction<Result>(fn: () => Promise<Result>): Promise<Result>;
}
interface FileDelivery {
  attachable(viewer: object, documentIds: string[]): Promise<Map<string, number> | undefined>;
}
interface UserPasswords {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const viewers = (strapi: Core.Strapi) => strapi.plugin('visibility').service('viewers') as Viewers;

/** Tells the visibility plugin who is asking, `null` for an anonymous reader: a member's documentId, and where they are with the charter. */
export const attachViewer = (
  strapi: Core.Strapi,
  ctx: Context,
  session: { memberId: string; charterPending: boolean } | null,
): unknown =>
  viewers(strapi).attach(ctx, session?.memberId ?? null, { charterPending: session?.charterPending ?? false });

/** A transaction in which members' profiles are written: it takes the journal's lock before any row. */
export const inJournal = <Result>(strapi: Core.Strapi, fn: () => Promise<Result>): Promise<Result> =>
  (strapi.service('plugin::publication.journal') as unknown as Journal).transaction(fn);

/** The row id of a file the member may show, by its documentId; `null` for any other, whether it exists or not. */
export async function attachableFile(strapi: Core.Strapi, memberId: string, fileId: string): Promise<number | null> {
  const viewer = await viewers(strapi).load(memberId);
  const usable = await (strapi.plugin('files').service('delivery') as FileDelivery).attachable(viewer, [fileId]);
  return usable?.get(fileId) ?? null;
}

/** Those of the bases, by documentId, that a member sees: not what moderation hides, even from a team they are in. */
export async function basesSeenBy(strapi: Core.Strapi, memberId: string, ids: readonly string[]): Promise<Set<string>> {
  const viewer = await viewers(strapi).load(memberId);
  const guard = strapi.plugin('visibility').service('guard') as Guard;
  const seen = new Set<string>();
  for (const id of ids) if ((await guard.may(viewer, 'base.see', id)).seen) seen.add(id);
  return seen;
}

/** Runs `fn` outside the visibility rule: accounts are not objects it speaks of, and nothing read here is answered as such. */
export const runAsSystem = <Result>(strapi: Core.Strapi, fn: () => Promise<Result>): Promise<Result> =>
  (strapi.plugin('visibility').service('context') as RuleContext).runAsSystem(fn);

interface Writer {
  create(input: { data: Record<string, unknown> }): Promise<{ id: number; documentId: string }>;
  update(input: { documentId: string; data: Record<string, unknown> }): Promise<unknown>;
}

/** The document service for a type whose attributes the generated types do not tell this workspace. */
export const documents = (strapi: Core.Strapi, uid: 'api::member.member' | 'plugin::users-permissions.user'): Writer =>
  strapi.documents(uid) as unknown as Writer;

/** Strapi's own hashing of accounts' passwords (bcrypt). */
export const userPasswords = (strapi: Core.Strapi): UserPasswords =>
  strapi.plugin('users-permissions').service('user') as UserPasswords;

/** The public address of the site, from the environment only: a link in a mail never comes from a request's Host header. */
export const publicSite = (): string => process.env.PUBLIC_SITE_URL || 'http://localhost:4321';
