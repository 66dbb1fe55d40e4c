import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroHandler } from './astro-renderer.ts';
import { readSiteEnvironment, repositoryRoot } from './environment.ts';
import { buildIdentity, startSiteServer } from './site-server.ts';

const log = (message: string) => console.log(`${new Date().toISOString()} ${message}`);

async function main(): Promise<void> {
  const environment = readSiteEnvironment();
  const dist = path.join(repositoryRoot, 'site/dist');
  const entry = path.join(dist, 'server/entry.mjs');
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: AstroHandler };
  const site = await startSiteServer({
    environment,
    astro: handler,
    build: await buildIdentity(path.join(dist, 'server'), environment.PUBLIC_SITE_URL),
    clientFolder: path.join(dist, 'client'),
    log,
  });
  log(`site ready at ${site.url}`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void site.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
