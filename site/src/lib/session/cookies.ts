export interface CookieOptions {
  path: '/';
  httpOnly: boolean;
  sameSite: 'lax';
  secure: boolean;
}

/** The session lasts what the CMS says of it, and the hint as long. */
export interface SessionCookies {
  /** Holds the CMS session token; `__Host-` makes browsers refuse it from a subdomain or over plain HTTP. */
  session: { name: string; options: CookieOptions };
  /** Tells the header island that somebody is signed in; says nothing else and proves nothing. */
  hint: { name: 'connecte'; options: CookieOptions };
  /** Holds the tokens of the share links opened in this browser, as long as it stays open. */
  links: { name: string; options: CookieOptions };
  /** Carries the code of a notice to the next page. */
  notice: { name: 'avis'; options: CookieOptions & { maxAge: number } };
}

/**
 * The cookies of the site, by its public address: over https they are `Secure`.
 *
 * @param siteUrl `PUBLIC_SITE_URL`
 */
export function sessionCookies(siteUrl: string): SessionCookies {
  const secure = new URL(siteUrl).protocol === 'https:';
  const common = { path: '/', sameSite: 'lax', secure } as const;
  return {
    session: {
      name: secure ? '__Host-session' : 'session',
      options: { ...common, httpOnly: true },
    },
    links: { name: secure ? '__Host-partage' : 'partage', options: { ...common, httpOnly: true } },
    hint: { name: 'connecte', options: { ...common, httpOnly: false } },
    notice: { name: 'avis', options: { ...common, httpOnly: true, maxAge: 60 } },
  };
}
