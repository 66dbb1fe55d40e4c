import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.ts';

/**
 * Vitest global set-up of the runs that boot the CMS. On PostgreSQL (`DATABASE_CLIENT=postgres`), one server for the run. The
 * database of an empty CMS is made once; each booted CMS starts from a copy of it (see strapi.ts).
 */
export default async function setup() {
  // One of the projects of the run has made it.
  if (process.env.TEMPLATE_DATABASE) return undefined;
  const server = process.env.DATABASE_CLIENT === 'postgres' && !process.env.DATABASE_URL ? await startPostgres() : null;
  if (server) process.env.DATABASE_URL = server.url;
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-template-'));
  const stop = () => {
    fs.rmSync(directory, { recursive: true, force: true });
    server?.stop();
  };
  const file = path.join(directory, 'template.json');
  const made = spawnSync(process.execPath, [path.join(import.meta.dirname, 'make-template.ts'), file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) {
    stop();
    throw new Error('The database of an empty CMS could not be made: run `npm run build`, then read the error above.');
  }
  process.env.TEMPLATE_DATABASE = fs.readFileSync(file, 'utf8');
  return stop;
}
