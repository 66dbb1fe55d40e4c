import type { Core, UID } from '@strapi/strapi';

/** What is stored, before a view gives it a shape. */
export type Row = Record<string, unknown> & { id: number; documentId: string };

type Parameters = Record<string, unknown>;

/** The document service as the commands use it: their content types are read by hand, into typed rows. */
export interface Documents {
  findOne(parameters: Parameters & { documentId: string }): Promise<Row | null>;
  findMany(parameters: Parameters): Promise<Row[]>;
  count(parameters: Parameters): Promise<number>;
  create(parameters: { data: Parameters; status?: 'draft' }): Promise<Row>;
  update(parameters: { documentId: string; data: Parameters; status?: 'draft' }): Promise<Row | null>;
  publish(parameters: { documentId: string }): Promise<unknown>;
  unpublish(parameters: { documentId: string }): Promise<unknown>;
}

export const baseUid = 'api::base.base';
export const resourceUid = 'api::resource.resource';
export const memberUid = 'api::member.member';
export const membershipUid = 'api::membership.membership';
export const tagUid = 'api::tag.tag';
export const tagCategoryUid = 'api::tag-category.tag-category';
export const fileUid = 'plugin::upload.file';

export const documents = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;

/** Sets a relation to exactly these documents. */
export const exactly = (documentIds: readonly string[]) => ({ set: documentIds.map((documentId) => ({ documentId })) });

/** A relation to one document or to none. */
export const only = (documentId: string | null) => exactly(documentId === null ? [] : [documentId]);

export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A date as ISO 8601, whatever the database gave. */
export const instant = (value: unknown): string | null =>
  value === null || value === undefined || value === ''
    ? null
    : new Date(value as string | number | Date).toISOString();

export const related = (value: unknown): Row | null =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Row) : null;

export const relatedMany = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
