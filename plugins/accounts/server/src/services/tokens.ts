import type { Core } from '@strapi/strapi';
import { type TokenPurpose, newToken, tokenDigest, tokenExpiry } from '../domain/token';
import { tokenUid } from '../plugin-id';

/** Codes sent by mail: one good code for each account and purpose, used once. */
export const tokens = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Makes a code and revokes the account's former ones of that purpose.
   *
   * @param owner documentId of the account; `''` makes a decoy, good for nothing, at the same cost
   * @returns the code: it can't be read again
   */
  async issue(purpose: TokenPurpose, owner: string): Promise<string> {
    const token = newToken();
    const now = Date.now();
    await strapi.db.query(tokenUid).deleteMany({ where: { owner, purpose } });
    await strapi.db.query(tokenUid).create({
      data: {
        digest: tokenDigest(purpose, token),
        purpose,
        owner,
        expiresAt: owner ? tokenExpiry(purpose, now) : new Date(now),
      },
    });
    return token;
  },

  /**
   * Uses a code up. Of two requests presenting it at once, one gets the account.
   *
   * @returns the documentId of its account, or `null` when the code is unknown, used, expired or made for something else
   */
  async redeem(purpose: TokenPurpose, token: unknown): Promise<string | null> {
    if (typeof token !== 'string') return null;
    const where = { digest: tokenDigest(purpose, token), purpose };
    const row = (await strapi.db.query(tokenUid).findOne({ where })) as { owner: string; expiresAt: string } | null;
    const { count } = await strapi.db.query(tokenUid).deleteMany({ where });
    if (!row || count !== 1 || !row.owner || new Date(row.expiresAt).getTime() <= Date.now()) return null;
    return row.owner;
  },

  /** Deletes the codes that are no longer good. */
  async purge(): Promise<void> {
    await strapi.db.query(tokenUid).deleteMany({ where: { expiresAt: { $lte: new Date() } } });
  },
});

export type Tokens = ReturnType<typeof tokens>;
