import path from 'node:path';
import { readEnvironment, repositoryRoot } from './env-schema';
import { keepStatistics, type Analysing } from './sqlite-statistics';
import { keepStatements, type Preparing } from './statement-cache';

/** SQLite by default, PostgreSQL when `DATABASE_CLIENT=postgres`. A relative SQLite path starts at the repository's root. */
export default () => {
  const env = readEnvironment();
  const connection =
    env.DATABASE_CLIENT === 'postgres'
      ? {
          client: 'postgres',
          connection: { connectionString: env.DATABASE_URL },
          pool: { min: 0, max: env.DATABASE_POOL_MAX },
        }
      : {
          client: 'sqlite',
          connection: {
            filename:
              env.DATABASE_FILENAME === ':memory:' ? ':memory:' : path.resolve(repositoryRoot, env.DATABASE_FILENAME),
          },
          useNullAsDefault: true,
          pool: {
            afterCreate(connection: Preparing & Analysing, done: (error: null, opened: Preparing) => void) {
              keepStatistics(connection);
              keepStatements(connection);
              done(null, connection);
            },
          },
        };
  return {
    connection: { ...connection, acquireConnectionTimeout: 20_000 },
    settings: { runMigrations: true, useTypescriptMigrations: true, forceMigration: false },
  };
};
