import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const require = createRequire(import.meta.url);
export const root = path.resolve(import.meta.dirname, '../..');

const secret = 'a-secret-for-tests-only-0123456789abcdef';

/** The environment of a CMS under test: fixed secrets, its own folder for database and files. */
export function testEnvironment(directory: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: '0',
    APP_KEYS: `${secret}1,${secret}2`,
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
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

export interface RunningCms {
  strapi: Core.Strapi;
  directory: string;
  close(): Promise<void>;
}

/**
 * Boots the real CMS in this process (one at a time). Needs `cms/dist` and each plugin's `dist`: run `npm run build:server` first.
 *
 * @param env variables laid over {@link testEnvironment}, for instance those of `tests/support/postgres.ts`
 */
export async function bootCms(env: Record<string, string> = {}): Promise<RunningCms> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-'));
  Object.assign(process.env, testEnvironment(directory), env);
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({
    appDir: path.join(root, 'cms'),
    distDir: path.join(root, 'cms/dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  return {
    strapi,
    directory,
    async close() {
      // Strapi's destroy() removes every listener of the process, the test worker's own among them.
      const removeAllListeners = process.removeAllListeners;
      process.removeAllListeners = () => process;
      try {
        await strapi.destroy();
      } finally {
        process.removeAllListeners = removeAllListeners;
        fs.rmSync(directory, { recursive: true, force: true });
      }
    },
  };
}
