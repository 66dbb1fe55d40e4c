import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export const linkUid = 'plugin::files.file-link';
export const fileUid = 'plugin::upload.file';

/**
 * Tables by name, inside the transaction of the caller if there is one. Reads here are the machinery's own: the reader's rule
 * has been asked, or will be, on the objects they lead to.
 */
export function inTransaction<T>(
  strapi: Core.Strapi,
  run: (table: (name: string) => Knex.QueryBuilder, knex: Knex) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(({ trx }) => {
    const knex = strapi.db.connection as unknown as Knex;
    return run((name) => strapi.db.getConnection(name).transacting(trx as never) as unknown as Knex.QueryBuilder, knex);
  }) as Promise<T>;
}

export const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName;
