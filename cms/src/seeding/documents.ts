import type { Core, UID } from '@strapi/strapi';

export type Data = Record<string, unknown>;

interface Row {
  documentId: string;
}

/** The part of Strapi's document service the seeds need, without its per-type input types: seeds are checked by their own schemas. */
interface Documents {
  create(params: { data: Data }): Promise<Row>;
  update(params: { documentId: string; data: Data }): Promise<Row | null>;
  publish(params: { documentId: string }): Promise<unknown>;
}

export const documents = (strapi: Core.Strapi, uid: UID.ContentType): Documents =>
  strapi.documents(uid) as unknown as Documents;

/**
 * documentId of every object of a type, by its slug (or another attribute which is unique).
 */
export async function identifiers(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  attribute = 'slug',
): Promise<Map<string, string>> {
  const rows = (await strapi.db.query(uid).findMany({ select: ['documentId', attribute] })) as (Row &
    Record<string, string | null>)[];
  return new Map(rows.flatMap((row) => (row[attribute] ? [[row[attribute], row.documentId] as const] : [])));
}

/**
 * The documentId a seed names.
 *
 * @throws Error in French when nothing has this name
 */
export function named(known: Map<string, string>, name: string, what: string): string {
  const found = known.get(name);
  if (!found) throw new Error(`Les données de départ nomment ${what} « ${name} », qui n’existe pas.`);
  return found;
}
