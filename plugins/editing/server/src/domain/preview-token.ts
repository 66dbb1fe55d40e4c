import { createHmac, timingSafeEqual } from 'node:crypto';

/** In seconds: the panel asks for another one while an entry stays open. */
export const previewLifetime = 600;

/** What a token opens: the draft of one object, for one account of the panel. */
export interface PreviewClaims {
  kind: string;
  id: string;
  account: string;
}

const signature = (secret: string, payload: string) =>
  createHmac('sha256', secret).update(`preview\n${payload}`).digest('base64url');

/** @param now milliseconds since 1970 */
export function signPreview(secret: string, { kind, id, account }: PreviewClaims, now: number) {
  const expires = Math.floor(now / 1000) + previewLifetime;
  const payload = Buffer.from(JSON.stringify([kind, id, account, expires])).toString('base64url');
  return { token: `${payload}.${signature(secret, payload)}`, expiresAt: new Date(expires * 1000).toISOString() };
}

/**
 * The account a token was made for, if we made it for this very object and it is still good.
 *
 * @param now milliseconds since 1970
 * @returns null for anything else
 */
export function accountOf(
  secret: string,
  token: unknown,
  { kind, id }: Pick<PreviewClaims, 'kind' | 'id'>,
  now: number,
): string | null {
  if (typeof token !== 'string') return null;
  const match = /^([A-Za-z0-9_-]{1,500})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (!match) return null;
  const [, payload = '', given = ''] = match;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, payload)))) return null;
  const [forKind, forId, account, expires] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    string,
    string,
    string,
    number,
  ];
  const seconds = now / 1000;
  const isGood = forKind === kind && forId === id && expires > seconds && expires <= seconds + previewLifetime + 1;
  return isGood ? account : null;
}
