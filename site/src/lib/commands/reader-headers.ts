/** What somebody may read with, beside what everyone may. */
export interface ReaderKeys {
  /** Session token; null for somebody who is not signed in. */
  token: string | null;
  /** Tokens of the share links opened in the person's browser. */
  links?: readonly string[] | undefined;
}

/** Headers with which the CMS knows what somebody may read. */
export const readerHeaders = ({ token, links = [] }: ReaderKeys): Record<string, string> => ({
  ...(token !== null && { authorization: `Bearer ${token}` }),
  ...(links.length > 0 && { 'x-share-links': links.join(',') }),
});
