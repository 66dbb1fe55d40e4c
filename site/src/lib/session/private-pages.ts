/** Where a mailed link leads may be opened on a device that is not signed in. */
const linksOfMails = /^\/compte\/courriel\/confirmation\/?$/;

/** Pages that only exist for somebody signed in. */
export function needsSession(pathname: string): boolean {
  return /^\/(etabli|compte)(\/|$)/.test(pathname) && !linksOfMails.test(pathname);
}

/** Pages whose answer is for one person: never kept by a cache, whatever happens on them. */
export function isPersonal(pathname: string): boolean {
  return (
    needsSession(pathname) ||
    /^\/(apercu|compte|connexion|deconnexion|inscription|mot-de-passe-oublie|nouveau-mot-de-passe)(\/|$)/.test(pathname)
  );
}
