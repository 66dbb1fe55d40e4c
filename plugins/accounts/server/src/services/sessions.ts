import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { mustAcceptCharter, type SessionView } from '../../../contracts';
import { deviceOf } from '../domain/device';
import { memberUid, sessionOrigin } from '../plugin-id';
import { runAsSystem } from '../seams';

/** A session that was found good: of whom, and which one. */
export interface OpenSession {
  userId: string;
  sessionId: string;
  memberId: string;
  /** The charter in force waits for the member's acceptance. */
  charterPending: boolean;
}
interface SessionRow {
  sessionId: string;
  createdAt: string | Date;
  expiresAt: string | Date;
  metadata?: { device?: unknown } | null;
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
    /**
     * Opens a new session; never reuses one that was presented.
     *
     * @param userAgent what the browser says it is, so that its owner recognises the session
     */
    async open(userId: number | string, userAgent: string): Promise<SessionToken> {
      const metadata = { device: deviceOf(userAgent) };
      const { token } = await asSystem(() =>
        manager().generateRefreshToken(String(userId), randomUUID(), { type: 'refresh', metadata }),
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
          select: ['documentId', 'charterVersion'],
          where: { account: { id: Number(session.userId), confirmed: true, blocked: false } },
        })) as { documentId: string; charterVersion: string | null } | null;
        return (
          member && {
            userId: session.userId,
            sessionId: session.sessionId,
            memberId: member.documentId,
            charterPending: mustAcceptCharter(member.charterVersion),
          }
        );
      }),

    /** The open sessions of an account, the one that asks first, then the most recently opened. */
    async list({ userId, sessionId }: OpenSession): Promise<SessionView[]> {
      const rows = (await asSystem(() => manager().listSessions(userId))) as unknown as SessionRow[];
      return rows
        .filter((row) => new Date(row.expiresAt).getTime() > Date.now())
        .map((row) => ({
          id: row.sessionId,
          device: typeof row.metadata?.device === 'string' ? row.metadata.device : deviceOf(''),
          openedAt: new Date(row.createdAt).toISOString(),
          expiresAt: new Date(row.expiresAt).toISOString(),
          current: row.sessionId === sessionId,
        }))
        .sort((a, b) => Number(b.current) - Number(a.current) || b.openedAt.localeCompare(a.openedAt));
    },

    /** Closes one session. */
    async close({ userId, sessionId }: Pick<OpenSession, 'userId' | 'sessionId'>): Promise<void> {
      await asSystem(() => manager().revokeSessionById(userId, sessionId));
    },

    /** Closes every session of an account. */
    async closeAll(userId: number | string): Promise<void> {
      await asSystem(() => manager().invalidateRefreshToken(String(userId)));
    },
  };
};

export type Sessions = ReturnType<typeof sessions>;
