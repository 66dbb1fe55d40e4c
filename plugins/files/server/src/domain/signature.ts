import { createHmac, timingSafeEqual } from 'node:crypto';

/** In seconds: how long the address of a preview in the admin panel is good for. */
export const signatureLifetime = 300;

const digest = (secret: string, name: string, expires: number) =>
  createHmac('sha256', secret).update(`file\n${name}\n${expires}`).digest('base64url');

/** The query that opens one file to whoever holds it, until `expires` (seconds since 1970). */
export function sign(secret: string, name: string, now: number): { expires: number; signature: string } {
  const expires = Math.floor(now / 1000) + signatureLifetime;
  return { expires, signature: digest(secret, name, expires) };
}

/**
 * Whether `signature` was made by us for this very name, has not expired, and isn't good for longer than we ever sign.
 *
 * @param now milliseconds since 1970
 */
export function isSignatureValid(
  secret: string,
  name: string,
  given: { expires?: unknown; signature?: unknown },
  now: number,
): boolean {
  if (typeof given.expires !== 'string' || typeof given.signature !== 'string' || !/^\d{1,12}$/.test(given.expires))
    return false;
  const expires = Number(given.expires);
  const seconds = now / 1000;
  if (expires <= seconds || expires > seconds + signatureLifetime + 1) return false;
  const expected = Buffer.from(digest(secret, name, expires));
  const actual = Buffer.from(given.signature);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
