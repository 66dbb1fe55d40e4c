import type { Core } from '@strapi/strapi';

export const UIDS = {
  base: 'api::base.base',
  resource: 'api::resource.resource',
  collection: 'api::collection.collection',
  member: 'api::member.member',
  membership: 'api::membership.membership',
  grant: 'api::actor-type-grant.actor-type-grant',
  tag: 'api::tag.tag',
  tagCategory: 'api::tag-category.tag-category',
  shareLink: 'plugin::visibility.share-link',
  staffLink: 'plugin::visibility.staff-link',
  auditEntry: 'plugin::visibility.audit-entry',
} as const;

export type Knex = Core.Strapi['db']['connection'];

interface RelationMetadata {
  target: string;
  joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** Names of the table that carries a relation: `from` points at the owning row, `to` at a row of `target`. */
export interface LinkTable {
  table: string;
  from: string;
  to: string;
  target: string;
}

export const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName;

/** Reads Strapi's own metadata, so that no generated name is written down here. */
export function linkTable(strapi: Core.Strapi, uid: string, attribute: string): LinkTable {
  const relation = strapi.db.metadata.get(uid).attributes[attribute] as unknown as RelationMetadata;
  const { joinTable } = relation;
  return {
    table: joinTable.name,
    from: joinTable.joinColumn.name,
    to: joinTable.inverseJoinColumn.name,
    target: tableOf(strapi, relation.target),
  };
}

/** Runs `fn` on the current transaction when there is one: on SQLite another connection would wait for it for ever. */
export function withConnection<T>(strapi: Core.Strapi, fn: (knex: Knex) => Promise<T>): Promise<T> {
  if (!strapi.db.inTransaction()) return fn(strapi.db.connection);
  return strapi.db.transaction(({ trx }) => fn(trx as unknown as Knex)) as Promise<T>;
}
