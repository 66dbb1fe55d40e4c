import type { Core } from '@strapi/strapi';
import { resourceUid } from './documents';

/**
 * Runs `fn` in a transaction that holds the rows of a resource, so that commands on it follow one another. SQLite has one writer and
 * needs no row lock.
 */
export async function holdingRows<T>(strapi: Core.Strapi, documentId: string, fn: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx }) => {
    const { tableName } = strapi.db.metadata.get(resourceUid);
    await strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .where({ document_id: documentId })
      .orderBy('id')
      .forUpdate()
      .select('id');
    return fn();
  });
}
