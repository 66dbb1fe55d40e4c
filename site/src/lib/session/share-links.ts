import type { AstroCookies } from 'astro';
import { siteUrl } from '../environment.ts';
import { sessionCookies } from './cookies.ts';

type Jar = Pick<AstroCookies, 'get' | 'set'>;

/** As many as the CMS looks at in one request. */
const most = 5;

/** Whether a text has the form of a token: nothing else is presented to the CMS. */
export const isShareToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

const cookieOf = () => sessionCookies(siteUrl()).links;

/** First segment of the address that opens a share link: the token follows. */
export const shareSegment = 'partage';

/** Whether the address itself holds a token: nothing may then tell it on. */
export const isShareAddress = (pathname: string): boolean => pathname.startsWith(`/${shareSegment}/`);

/** The tokens of the cookie's value, the last opened first. Whether they still open anything, the CMS decides at each request. */
export const shareTokensOf = (value: string | undefined): string[] =>
  (value ?? '').split('.').filter(isShareToken).slice(0, most);

/** The share links opened in this browser. */
export const shareTokens = (cookies: Pick<Jar, 'get'>): string[] => shareTokensOf(cookies.get(cookieOf().name)?.value);

/** Keeps a link that was just opened, for as long as the browser stays open: its address shows the token only once. */
export function keepShareToken(cookies: Jar, token: string): void {
  const { name, options } = cookieOf();
  const others = shareTokens(cookies).filter((kept) => kept !== token);
  cookies.set(name, [token, ...others].slice(0, most).join('.'), options);
}
