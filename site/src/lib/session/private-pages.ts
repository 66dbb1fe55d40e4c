/**
 * First segments of the pages that are one person's. `member`: they only exist for somebody signed in; `way-in`: they lead in or
 * out of a session; `link`: whoever holds their address reads them.
 */
const personal: ReadonlyMap<string, 'member' | 'way-in' | 'link'> = new Map([
  ['apercu', 'link'],
  ['compte', 'member'],
  ['connexion', 'way-in'],
  ['deconnexion', 'way-in'],
  ['etabli', 'member'],
  ['inscription', 'way-in'],
  ['mot-de-passe-oublie', 'way-in'],
  ['nouveau-mot-de-passe', 'way-in'],
  ['partage', 'link'],
]);

export const personalSegments: readonly string[] = [...personal.keys()];

const kindOf = (pathname: string) => personal.get(pathname.split('/')[1] ?? '');

/** Where a mailed link leads may be opened on a device that is not signed in. */
const linksOfMails = /^\/compte\/courriel\/confirmation\/?$/;

/** Pages that only exist for somebody signed in. */
export const needsSession = (pathname: string): boolean =>
  kindOf(pathname) === 'member' && !linksOfMails.test(pathname);

/** Pages that lead in or out of a session: going back there after signing in would be a loop, or a sign-out. */
export const isWayIn = (pathname: string): boolean => kindOf(pathname) === 'way-in';

/** Pages whose answer is for one person: never kept by a cache, whatever happens on them. */
export const isPersonal = (pathname: string): boolean => kindOf(pathname) !== undefined;
