import { createHash, randomBytes } from 'node:crypto';

export type TokenPurpose = 'confirmation' | 'password-reset' | 'email-change';

/** How long a code sent by mail is good for, in milliseconds. */
export const tokenLifetime: Readonly<Record<TokenPurpose, number>> = {
  confirmation: 7 * 24 * 3_600_000,
  'password-reset': 3_600_000,
  'email-change': 24 * 3_600_000,
};

/** A new code: 256 random bits, as 43 characters that need no escaping in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of a code. The purpose is part of what is hashed, so that a code made for one thing is nothing for another.
 */
export const tokenDigest = (purpose: TokenPurpose, token: string): string =>
  createHash('sha256').update(`${purpose}:${token}`).digest('hex');

/** When a code issued `now` (ms since 1970) for this purpose stops being good. */
export const tokenExpiry = (purpose: TokenPurpose, now: number): Date => new Date(now + tokenLifetime[purpose]);
