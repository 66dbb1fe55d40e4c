import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const require = createRequire(import.meta.url);
export const root = path.resolve(import.meta.dirname, '../..');

/** Read once: booting writes these variables. */
const startedWith = { ...process.env };

const secret = 'a-secret-for-tests-only-0123456789abcdef';

/** The environment of a CMS under test: fixed secrets, its own folder for database and files. */
export function testEnvironment(directory: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: '0',
    APP_KEYS: `${secret}1,${secret}2`,
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: `${secret}-admin`,
    TRANSFER_TOKEN_SALT: secret,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: secret,
    FILE_SIGNING_SECRET: secret,
    FOLLOWER_SECRET: secret,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(directory, 'test.db'),
    FILES_DIRECTORY: path.join(directory, 'files'),
  };
}

/** A new database: a copy of the run's template when it has one (cms-setup.ts), which spares most of a boot. */
async function freshDatabase(file: string): Promise<Record<string, string>> {
  const { DATABASE_CLIENT: client, DATABASE_URL: server, TEMPLATE_DATABASE: template } = startedWith;
  if (client !== 'postgres' || !server) {
    if (template) fs.copyFileSync(template, file);
    return {};
  }
  const { Client } = require('pg') as typeof import('pg');
  const connection = new Client({ connectionString: server });
  await connection.connect();
  const name = `test_${crypto.randomBytes(6).toString('hex')}`;
  await connection.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  await connection.end();
  return { DATABASE_CLIENT: 'postgres', DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).href };
}

/** The environment as it was before the first boot: a file's own variables don't reach the next one's CMS. */
function resetEnvironment() {
  for (const name of Object.keys(process.env)) if (!(name in startedWith)) delete process.env[name];
  Object.assign(process.env, startedWith);
}

export interface RunningCms {
  strapi: Core.Strapi;
  directory: string;
  /** Stops it; its database and files stay. */
  stop(): Promise<void>;
  /** Stops it and removes what it kept. */
  close(): Promise<void>;
}

/** What works behind the answers (followers, reviews) ends what it asked of the database; 10 seconds at most. */
async function databaseAtRest(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: { numUsed(): number; numPendingAcquires(): number } };
  for (const end = Date.now() + 10_000; Date.now() < end && pool.numUsed() + pool.numPendingAcquires() > 0;)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * Boots the real CMS in this process (one at a time), on SQLite, or on PostgreSQL when the run was started with
 * `DATABASE_CLIENT=postgres`. Needs `cms/dist` and each plugin's `dist`: `npm run build -- plugins cms`.
 *
 * @param env variables laid over {@link testEnvironment}
 */
export async function bootCms(env: Record<string, string> = {}): Promise<RunningCms> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-'));
  const own = testEnvironment(directory);
  resetEnvironment();
  Object.assign(process.env, own, await freshDatabase(own.DATABASE_FILENAME!), env);
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({
    appDir: path.join(root, 'cms'),
    distDir: path.join(root, 'cms/dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  const stop = async () => {
    await databaseAtRest(strapi);
    // Strapi's destroy() removes every listener of the process, the test worker's own among them.
    const removeAllListeners = process.removeAllListeners;
    process.removeAllListeners = () => process;
    try {
      await strapi.destroy();
    } finally {
      process.removeAllListeners = removeAllListeners;
    }
  };
  return {
    strapi,
    directory,
    stop,
    close: () => stop().finally(() => fs.rmSync(directory, { recursive: true, force: true })),
  };
}
