import type { Core } from '@strapi/strapi';

/** Every three hours: what was written since the connection opened may have changed how a table is best read. */
const STATISTICS_TIME = '17 */3 * * *';

/** Has SQLite look again, now and then, at how its tables are filled. PostgreSQL does so by itself. */
export function keepStatisticsFresh(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  strapi.cron.add({
    databaseStatistics: {
      task: async () => {
        await strapi.db.connection.raw('PRAGMA optimize');
      },
      options: STATISTICS_TIME,
    },
  });
}
