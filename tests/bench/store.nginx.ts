import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../support/free-port.ts';

const installed = (command: string, args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

export const hasNginx = (): boolean => installed('nginx', ['-v']);
export const hasWrk = (): boolean => installed('wrk', ['-v']);

/** Requests per second that `wrk` gets from an address, one thread and 32 connections. */
export function load(url: string, seconds: number): number {
  const output = execFileSync(
    'wrk',
    ['-t1', '-c32', `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', '-H', 'Connection: keep-alive', url],
    { encoding: 'utf8' },
  );
  if (/Non-2xx/.test(output)) throw new Error(`${url} answered something else than 200:\n${output}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}

/** One nginx worker which serves a body and its gzip copy as files. */
export async function startNginx(body: Buffer, gzip: Buffer): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-nginx-'));
  const port = await freePort();
  fs.writeFileSync(path.join(folder, 'page.html'), body);
  fs.writeFileSync(path.join(folder, 'page.html.gz'), gzip);
  const asRoot = process.getuid?.() === 0 ? 'user root;' : '';
  const configuration = `${asRoot} worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 256; }
    http {
      access_log off; sendfile on; keepalive_requests 1000000; types { text/html html; }
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; }
    }`;
  fs.writeFileSync(path.join(folder, 'nginx.conf'), configuration);
  const nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/page.html`;
  const end = Date.now() + 5000;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > end) throw new Error(`nginx did not start: ${fs.readFileSync(`${folder}/error.log`, 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGTERM');
      await gone;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
