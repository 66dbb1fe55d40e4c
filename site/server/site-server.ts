import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createAstroRenderer, type AstroHandler } from './astro-renderer.ts';
import { Breaker } from './breaker.ts';
import type { SiteEnvironment } from './environment.ts';
import { createFront } from './front.ts';
import { JournalClient, StoreCursor, storeName } from './journal-client.ts';
import { PageKeeper } from './page-keeper.ts';
import { PageStore } from './page-store.ts';
import { loadStaticFiles } from './static-files.ts';
import { createStoreFollower, type StoreFollower } from './store-follower.ts';

export interface SiteServerOptions {
  environment: SiteEnvironment;
  astro: AstroHandler;
  /** names the build whose pages are stored */
  build: string;
  /** folder of the built assets */
  clientFolder: string;
  pollMs?: number;
  renderTimeoutMs?: number;
  log?(message: string): void;
}

export interface SiteServer {
  url: string;
  port: number;
  server: http.Server;
  store: PageStore;
  keeper: PageKeeper;
  follower: StoreFollower;
  /** Finishes what is under way and tells the CMS that withdrawals need not wait for this store. */
  close(): Promise<void>;
}

/** Identity of a build: its rendering code, and the public address written into pages. */
export async function buildIdentity(serverFolder: string, publicUrl: string): Promise<string> {
  const hash = createHash('sha256').update(publicUrl);
  const files = (await fs.readdir(serverFolder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  for (const file of files) hash.update(path.relative(serverFolder, file)).update(await fs.readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** Assembles and starts the front server. The index of the store is loaded before it listens. */
export async function startSiteServer(options: SiteServerOptions): Promise<SiteServer> {
  const { environment: env, astro, log = () => undefined } = options;
  const breaker = new Breaker();
  const store = new PageStore({
    directory: env.STORE_DIRECTORY,
    build: options.build,
    ramBytes: env.STORE_RAM_MEGABYTES * 1024 * 1024,
  });
  const [statics, name] = await Promise.all([
    loadStaticFiles(options.clientFolder),
    storeName(env.STORE_DIRECTORY),
    store.open(),
  ]);
  const renderer = await createAstroRenderer({
    handler: astro,
    publicUrl: env.PUBLIC_SITE_URL,
    breaker,
    version: () => keeper.version,
    timeoutMs: options.renderTimeoutMs,
  });
  const keeper: PageKeeper = new PageKeeper({
    store,
    render: (key) => renderer.render(key),
    onFailure: (key, error) => log(`${key} not rendered: ${error instanceof Error ? error.message : String(error)}`),
  });

  // The follower's nudge address holds the port, which is only known once listening.
  const late: { follower?: StoreFollower } = {};
  const idle = { running: false, cursor: null, head: 0, attempts: 0, caughtUp: false };
  const server = createFront({
    publicUrl: env.PUBLIC_SITE_URL,
    cmsUrl: env.CMS_URL,
    secret: env.FOLLOWER_SECRET,
    trustProxy: env.TRUST_PROXY,
    statics,
    store,
    keeper,
    breaker,
    astro,
    timeoutMs: options.renderTimeoutMs,
    follower: {
      get confirmed() {
        return late.follower?.confirmed ?? false;
      },
      nudge: () => late.follower?.nudge(),
      state: () => late.follower?.state() ?? idle,
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.SITE_PORT, env.SITE_HOST, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const reachable = env.SITE_HOST === '0.0.0.0' || env.SITE_HOST === '::' ? '127.0.0.1' : env.SITE_HOST;
  const client = new JournalClient({ cmsUrl: env.CMS_URL, secret: env.FOLLOWER_SECRET });
  const nudgeUrl = `${env.SITE_INTERNAL_URL ?? `http://${reachable}:${port}`}/_nudge`;
  const follower = createStoreFollower({
    source: client,
    cursor: new StoreCursor({
      client,
      name,
      nudgeUrl,
      buildDirectory: store.buildDirectory,
      report: () => ({
        pages: store.size,
        bytes: store.bytes,
        ramBytes: store.ramBytes,
        pending: keeper.pending,
      }),
    }),
    keeper,
    breaker,
    pollMs: options.pollMs,
    log,
  });
  late.follower = follower;
  follower.start();

  return {
    url: `http://${reachable}:${port}`,
    port,
    server,
    store,
    keeper,
    follower,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), 3000);
      await closed;
      clearTimeout(cut);
      keeper.stop();
      await follower.stop();
      await renderer.close();
    },
  };
}
