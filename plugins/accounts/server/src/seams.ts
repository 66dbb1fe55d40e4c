import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface Viewers {
  attach(ctx: Context, memberId: string | null): Promise<unknown>;
  load(memberId: string): Promise<object>;
}
interface Guard {
  may(viewer: object, action: 'base.see', id: string): Promise<{ seen: boolean }>;
}
interface RuleContext {
  runAsSystem<Result>(fn: () => Promise<Result>): Promise<Result>;
}
interface UserPasswords {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** Tells the visibility plugin who is asking: a member's documentId, or `null` for an anonymous reader. */
export const attachViewer = (strapi: Core.Strapi, ctx: Context, memberId: string | null): Promise<unknown> =>
  (strapi.plugin('visibility').service('viewers') as Viewers).attach(ctx, memberId);

/** Those of the bases, by documentId, that a member sees: not what moderation hides, even from a team they are in. */
export async function basesSeenBy(strapi: Core.Strapi, memberId: string, ids: readonly string[]): Promise<Set<string>> {
  const viewer = await (strapi.plugin('visibility').service('viewers') as Viewers).load(memberId);
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
