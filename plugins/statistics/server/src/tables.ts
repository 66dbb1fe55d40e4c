import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface Tables {
  /** The table of a content type. */
  of(uid: string): Knex.QueryBuilder;
  raw(sql: string, bindings?: readonly Knex.RawBinding[]): Knex.Raw;
}

export const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName;

/**
 * Tables by content type, inside the transaction of the caller if there is one. Nothing read here is shown but sums over what
 * everyone may see; what is written is told to the journal by the caller.
 */
export function inTransaction<T>(strapi: Core.Strapi, run: (tables: Tables) => Promise<T>): Promise<T> {
  return strapi.db.transaction(({ trx }) => {
    const knex = strapi.db.connection as unknown as Knex;
    return run({
      of: (uid) =>
        strapi.db.getConnection(tableOf(strapi, uid)).transacting(trx as never) as unknown as Knex.QueryBuilder,
      raw: (sql, bindings = []) => knex.raw(sql, bindings),
    });
  }) as Promise<T>;
}

interface Relation {
  joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** The table which carries a relation, from Strapi's own metadata: `from` points at the owning row, `to` at the other. */
export function linkOf(strapi: Core.Strapi, uid: string, attribute: string) {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute] as unknown as Relation;
  return { table: joinTable.name, from: joinTable.joinColumn.name, to: joinTable.inverseJoinColumn.name };
}
