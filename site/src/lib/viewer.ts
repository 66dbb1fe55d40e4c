/** What a page may know of the person who reads it. */
export interface ReaderSession {
  /** Bearer token for the CMS; it never reaches the browser. */
  token: string;
  member: { documentId: string; firstName: string; lastName: string };
}
