import { startPostgres } from './postgres.ts';

/** Vitest global set-up of the runs on PostgreSQL: one server for the run, one database per booted CMS (see strapi.ts). */
export default async function setup() {
  if (process.env.DATABASE_CLIENT !== 'postgres' || process.env.DATABASE_URL) return undefined;
  const server = await startPostgres();
  process.env.DATABASE_URL = server.url;
  return () => server.stop();
}
