import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodePath } from '../../scripts/lib/node-version.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { answers } from '../../scripts/lib/ports.mjs';
import { runOrFail, start, tail } from '../../scripts/lib/run.mjs';
import { services } from '../../scripts/lib/services.mjs';
import { freePort } from './free-port.ts';
import { testEnvironment } from './strapi.ts';

export interface Stack {
  siteUrl: string;
  cmsUrl: string;
  mailUrl: string;
  /** Resident memory of a process, in bytes. */
  memoryOf(name: 'CMS' | 'site'): number;
  /** Folder of this stack's database, files, stored pages and logs. */
  directory: string;
  env: Record<string, string>;
  stopService(name: 'CMS' | 'site'): Promise<void>;
  startService(name: 'CMS' | 'site'): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the built product as `npm start` does (CMS, site, mail catcher), with the demo content, on free ports and in a folder of
 * its own. Needs `npm run build` first.
 *
 * @param overrides environment variables laid over the stack's own
 * @param corpus folder whose database and files are copied instead of loading the demo content
 */
export async function startStack(overrides: Record<string, string> = {}, corpus?: string): Promise<Stack> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-stack-'));
  const [cms, site, smtp, mail] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const env: Record<string, string> = {
    ...testEnvironment(directory),
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    DEMO: 'true',
    PORT: String(cms),
    SITE_HOST: '127.0.0.1',
    SITE_PORT: String(site),
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtp),
    MAIL_CATCHER_PORT: String(mail),
    CMS_URL: `http://127.0.0.1:${cms}`,
    PUBLIC_CMS_URL: `http://localhost:${cms}`,
    PUBLIC_SITE_URL: `http://localhost:${site}`,
    STORE_DIRECTORY: path.join(directory, 'pages'),
    ...overrides,
  };
  if (corpus) fs.cpSync(corpus, directory, { recursive: true });
  // Quick on a copy: it only adds what is missing.
  await runOrFail('The demo content could not be loaded', nodePath(), [inRoot('scripts', 'seed.mjs')], { env });

  const running = new Map<string, ReturnType<typeof start>>();
  const definitions = services(env, { demo: true });
  const startService = async (name: string) => {
    const service = definitions.find((candidate) => candidate.name === name)!;
    const logFile = path.join(directory, 'logs', `${path.basename(service.logFile)}`);
    const child = start(service.name, service.command, service.args, { env: service.env, logFile });
    running.set(name, child);
    const ready = await answers(service.ready, { timeoutMs: 60_000, alive: () => child.child.exitCode === null });
    if (!ready) throw new Error(`${name} did not start:\n${tail(logFile, 40)}`);
  };
  const stop = async () => {
    await Promise.all([...running.values()].map((child) => child.stop()));
    if (!process.env.KEEP_STACK) fs.rmSync(directory, { recursive: true, force: true });
  };
  try {
    await Promise.all(definitions.map(({ name }) => startService(name)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    siteUrl: env.PUBLIC_SITE_URL!,
    cmsUrl: env.PUBLIC_CMS_URL!,
    mailUrl: `http://127.0.0.1:${mail}`,
    directory,
    env,
    memoryOf(name) {
      const status = fs.readFileSync(`/proc/${running.get(name)!.child.pid}/status`, 'utf8');
      return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
    },
    startService,
    stopService: async (name) => running.get(name)?.stop(),
    stop,
  };
}
