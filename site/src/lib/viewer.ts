/** What a page may know of the person who reads it. */
export interface ReaderSession {
  /** Bearer token for the CMS, which alone knows whether it is still worth something; it never reaches the browser. */
  token: string;
}
