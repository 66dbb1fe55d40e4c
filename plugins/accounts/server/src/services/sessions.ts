import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { memberUid, sessionOrigin } from '../plugin-id';
import { runAsSystem } from '../seams';

/** A session that was found good: of whom, and which one. */
export interface OpenSession {
  userId: string;
  sessionId: string;
  memberId: string;
}

/** What a new session is given to its owner as. `expiresAt` is ISO 8601. */
export interface SessionToken {
  token: string;
  expiresAt: string;
}

const expiryOf = (token: string): string => {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number };
  return new Date(claims.exp * 1_000).toISOString();
};

/** Members' sessions: rows of Strapi's session manager, looked up at each request so that revoking one acts at once. */
export const sessions = ({ strapi }: { strapi: Core.Strapi }) => {
  const manager = () => strapi.sessionManager(sessionOrigin);
  const asSystem = <Result>(fn: () => Promise<Result>) => runAsSystem(strapi, fn);
  return {
    /** Opens a new session; never reuses one that was presented. */
    async open(userId: number | string): Promise<SessionToken> {
      const { token } = await asSystem(() =>
        manager().generateRefreshToken(String(userId), randomUUID(), { type: 'refresh' }),
      );
      return { token, expiresAt: expiryOf(token) };
    },

    /** The session behind a token, or `null` when it is invalid, revoked or expired, or its account unconfirmed, blocked or deleted. */
    find: (token: string): Promise<OpenSession | null> =>
      asSystem(async () => {
        const session = await manager().validateRefreshToken(token);
        // The session manager does not compare origins: an administrator's session is a row of the same table.
        if (!session.isValid || !(await manager().isSessionActive(session.sessionId))) return null;
        const member = (await strapi.db.query(memberUid).findOne({
          select: ['documentId'],
          where: { account: { id: Number(session.userId), confirmed: true, blocked: false } },
        })) as { documentId: string } | null;
        return member && { userId: session.userId, sessionId: session.sessionId, memberId: member.documentId };
      }),

    /** Closes one session. */
    async close({ userId, sessionId }: OpenSession): Promise<void> {
      await asSystem(() => manager().revokeSessionById(userId, sessionId));
    },

    /** Closes every session of an account. */
    async closeAll(userId: number | string): Promise<void> {
      await asSystem(() => manager().invalidateRefreshToken(String(userId)));
    },
  };
};

export type Sessions = ReturnType<typeof sessions>;
