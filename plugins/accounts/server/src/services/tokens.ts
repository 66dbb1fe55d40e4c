import type { Core } from '@strapi/strapi';
import { type TokenPurpose, newToken, tokenDigest, tokenExpiry } from '../domain/token';
import { tokenUid } from '../plugin-id';

/** What a good code says: whose account, and for an `email-change` the address it was sent to. */
export interface Redeemed {
  owner: string;
  address: string | null;
}
interface Row {
  owner: string | null;
  address: string | null;
  expiresAt: string;
}

const isGood = (row: Row): boolean => new Date(row.expiresAt).getTime() > Date.now();

/** Codes sent by mail: one good code for each account and purpose, used once. */
export const tokens = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Makes a code and revokes the account's former ones of that purpose.
   *
   * @param owner documentId of the account; `''` makes a decoy, good for nothing, at the same cost
   * @param address for an `email-change`, the address asked for
   * @returns the code: it can't be read again
   */
  async issue(purpose: TokenPurpose, owner: string, address: string | null = null): Promise<string> {
    const token = newToken();
    const now = Date.now();
    await strapi.db.query(tokenUid).deleteMany({ where: { owner, purpose } });
    await strapi.db.query(tokenUid).create({
      data: {
        digest: tokenDigest(purpose, token),
        purpose,
        owner,
        address,
        expiresAt: owner ? tokenExpiry(purpose, now) : new Date(now),
      },
    });
    return token;
  },

  /**
   * Uses a code up. Of two requests presenting it at once, one gets the account.
   *
   * @returns whose it is, or `null` when the code is unknown, used, expired or made for something else
   */
  async redeem(purpose: TokenPurpose, token: unknown): Promise<Redeemed | null> {
    if (typeof token !== 'string') return null;
    const where = { digest: tokenDigest(purpose, token), purpose };
    const row = (await strapi.db.query(tokenUid).findOne({ where })) as Row | null;
    const { count } = await strapi.db.query(tokenUid).deleteMany({ where });
    if (!row || count !== 1 || !row.owner || !isGood(row)) return null;
    return { owner: row.owner, address: row.address };
  },

  /** The address an account waits to change to and until when (ISO 8601), or `null`. */
  async pendingAddress(owner: string): Promise<{ address: string; expiresAt: string } | null> {
    const where = { owner, purpose: 'email-change' };
    const row = (await strapi.db.query(tokenUid).findOne({ where, orderBy: { id: 'desc' } })) as Row | null;
    if (!row?.address || !isGood(row)) return null;
    return { address: row.address, expiresAt: new Date(row.expiresAt).toISOString() };
  },

  /** Revokes the codes of an account, of every purpose unless one is named. */
  async revoke(owner: string, purpose?: TokenPurpose): Promise<void> {
    await strapi.db.query(tokenUid).deleteMany({ where: { owner, ...(purpose && { purpose }) } });
  },

  /** Deletes the codes that are no longer good. */
  async purge(): Promise<void> {
    await strapi.db.query(tokenUid).deleteMany({ where: { expiresAt: { $lte: new Date() } } });
  },
});

export type Tokens = ReturnType<typeof tokens>;
