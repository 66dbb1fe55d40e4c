import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

const binaries = () =>
  fs
    .globSync('/usr/lib/postgresql/*/bin')
    .concat(process.env.PATH?.split(path.delimiter) ?? [])
    .find((folder) => fs.existsSync(path.join(folder, 'initdb')));

/** PostgreSQL refuses to run as root: its own account runs it then. */
const asPostgres = (command: string, args: string[]) =>
  process.getuid?.() === 0
    ? execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], { stdio: 'pipe', cwd: '/' })
    : execFileSync(command, args, { stdio: 'pipe' });

export interface PostgresServer {
  url: string;
  stop(): void;
}

/**
 * Starts a PostgreSQL server of its own on a free port of the loopback, in a temporary folder, tuned for tests.
 *
 * @throws Error when PostgreSQL is not installed
 */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = binaries();
  if (!bin) throw new Error('PostgreSQL is not installed: on Debian, `apt-get install postgresql`');
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-pg-'));
  fs.chmodSync(directory, 0o777);
  const data = path.join(directory, 'data');
  const port = await freePort();
  asPostgres(path.join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const options = `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200`;
  asPostgres(path.join(bin, 'pg_ctl'), ['-D', data, '-o', options, '-l', path.join(directory, 'log'), '-w', 'start']);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      asPostgres(path.join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}
