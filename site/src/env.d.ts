/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The signed-in member, set by the middleware from the session cookie; null for an anonymous reader. */
    session: import('./lib/viewer').ReaderSession | null;
    /** What the page being rendered shows; filled through `lib/dependencies.ts` only. */
    page?: import('./lib/dependencies').PageRecord;
  }
}
