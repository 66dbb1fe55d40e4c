import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const ours = new AsyncLocalStorage<true>();

/**
 * Runs `work` and gives back the SQL statements that it, and HTTP requests meanwhile, sent: neither those of followers in the
 * background nor transaction control.
 */
export async function countStatements<T>(
  strapi: Core.Strapi,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if ((ours.getStore() || strapi.requestContext.get()) && !/^(BEGIN|COMMIT|ROLLBACK)/i.test(sql))
      statements.push(sql);
  };
  const connection = strapi.db.connection;
  connection.on('query', listen);
  try {
    return { result: await ours.run(true, work), statements };
  } finally {
    connection.removeListener('query', listen);
  }
}
