import type { Core } from '@strapi/strapi';

/** Runs `work` and gives back the SQL statements that HTTP requests sent meanwhile (transaction control left out). */
export async function countStatements<T>(
  strapi: Core.Strapi,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (strapi.requestContext.get() && !/^(BEGIN|COMMIT|ROLLBACK)/i.test(sql)) statements.push(sql);
  };
  const connection = strapi.db.connection;
  connection.on('query', listen);
  try {
    return { result: await work(), statements };
  } finally {
    connection.removeListener('query', listen);
  }
}
