import type { AstroCookies } from 'astro';
import { sessionCookies } from './cookies.ts';
import { siteUrl } from '../environment.ts';
import { readNotice, writeNotice, type Notice, type NoticeCode } from './notices.ts';

type Jar = Pick<AstroCookies, 'get' | 'set' | 'delete'>;

const tokenShape = /^[\w.~+/=-]{16,4096}$/;

/** The CMS token of the request's session, or null. Nothing is known yet of its validity: the CMS decides at each call. */
export function sessionToken(cookies: Pick<Jar, 'get'>): string | null {
  const value = cookies.get(sessionCookies(siteUrl()).session.name)?.value;
  return value !== undefined && tokenShape.test(value) ? value : null;
}

/**
 * Opens a session: always a new cookie, whatever the browser brought, so that nobody signs in with a token chosen by someone else.
 *
 * @param expiresAt ISO 8601, when the CMS forgets the token
 */
export function openSession(cookies: Jar, token: string, expiresAt: string, now = Date.now()): void {
  const { session, hint } = sessionCookies(siteUrl());
  const maxAge = Math.max(0, Math.floor((Date.parse(expiresAt) - now) / 1000));
  cookies.set(session.name, token, { ...session.options, maxAge });
  cookies.set(hint.name, '1', { ...hint.options, maxAge });
}

/** Forgets the session in the browser, and the share links it opened: the next person at the machine starts anew. */
export function closeSession(cookies: Jar): void {
  const { session, hint, links } = sessionCookies(siteUrl());
  cookies.delete(session.name, { path: '/', secure: session.options.secure, httpOnly: true, sameSite: 'lax' });
  cookies.delete(hint.name, { path: '/' });
  cookies.delete(links.name, { path: '/', secure: links.options.secure, httpOnly: true, sameSite: 'lax' });
}

/** Leaves a notice for the next page. */
export function leaveNotice(cookies: Jar, code: NoticeCode, argument?: number): void {
  const { notice } = sessionCookies(siteUrl());
  cookies.set(notice.name, writeNotice(code, argument), notice.options);
}

/** The notice left by the previous page, once. */
export function takeNotice(cookies: Jar): Notice | null {
  const { name } = sessionCookies(siteUrl()).notice;
  const value = cookies.get(name)?.value;
  if (value === undefined) return null;
  cookies.delete(name, { path: '/' });
  return readNotice(value);
}
