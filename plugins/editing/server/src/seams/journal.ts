import type { Core } from '@strapi/strapi';

interface Journal {
  transaction<T>(fn: () => Promise<T>): Promise<T>;
}

/**
 * A transaction which takes the journal's lock before any row: taken after, two writes that touch each other's rows (a resource,
 * the base that is being closed) would wait for each other for ever.
 */
export const inJournal = <T>(strapi: Core.Strapi, fn: () => Promise<T>): Promise<T> =>
  (strapi.service('plugin::publication.journal') as unknown as Journal).transaction(fn);
