/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Tokens of the share links opened in this browser, set by the middleware. */
    links?: readonly string[];
    /** The signed-in member, set by the middleware from the session cookie; null for an anonymous reader. */
    session: import('./lib/viewer').ReaderSession | null;
    /** What the page being rendered shows; filled through `lib/dependencies.ts` only. */
    page?: import('./lib/dependencies').PageRecord;
    /** How far the front server has read the journal; absent in development. */
    journalVersion?: number;
    /** What every page shows; absent where the middleware did not run (an error of the server itself). */
    frame?: Promise<import('./lib/frame').Frame>;
  }
}
