import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { AstroHandler } from '../../site/server/astro-renderer.ts';
import { readSiteEnvironment } from '../../site/server/environment.ts';
import { startSiteServer, type SiteServer, type SiteServerOptions } from '../../site/server/site-server.ts';

export const secret = 'a-secret-for-tests-only-0123456789abcdef';

interface Follower {
  cursor: number;
  nudgeUrl: string | null;
  active: boolean;
}

/** What both the fake CMS and the fake renderer look at. */
export interface World {
  /** slug of a resource → its text and who may read it */
  resources: Map<string, { text: string; open: boolean }>;
  journal: string;
  entries: object[];
  followers: Map<string, Follower>;
  nudging: boolean;
  down: boolean;
  hanging: boolean;
  cmsUrl: string;
  directory: string;
  renders: number;
  fileRequests: http.IncomingHttpHeaders[];
  /** changes a resource and tells it to the journal, as the CMS does */
  set(slug: string, resource: { text: string; open: boolean }): Promise<number>;
  passed(seq: number): boolean;
  startSite(options?: Partial<SiteServerOptions>, directory?: string): Promise<SiteServer>;
  close(): Promise<void>;
}

const head = (world: World) => (world.entries.at(-1) as { seq: number } | undefined)?.seq ?? 0;

function answer(world: World, request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
  const url = new URL(request.url!, 'http://cms');
  const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  if (world.hanging) return;
  if (world.down) return void request.socket.destroy();
  if (url.pathname.startsWith('/api/files/')) {
    world.fileRequests.push(request.headers);
    response.writeHead(request.headers.range ? 206 : 200, { 'content-type': 'text/plain', connection: 'close' });
    return void response.end('le fichier');
  }
  if (request.headers.authorization !== `Bearer ${secret}`) return void response.writeHead(401).end('{}');
  if (url.pathname.endsWith('/journal')) {
    const after = Number(url.searchParams.get('after'));
    const entries = world.entries.filter((entry) => (entry as { seq: number }).seq > after).slice(0, 100);
    const first = (world.entries[0] as { seq: number } | undefined)?.seq ?? 0;
    return void json({ journal: world.journal, first, head: head(world), entries });
  }
  world.followers.set(url.pathname.split('/').at(-1)!, JSON.parse(body) as Follower);
  json({});
}

/** Stands for the built Astro site: one page per resource, a list, and a page for members. */
function renderer(world: World): AstroHandler {
  return (request, response) => {
    world.renders += 1;
    if (world.hanging) return;
    if (world.down || request.url?.endsWith('/en-panne')) return response.writeHead(503).end('<h1>503</h1>');
    const url = new URL(request.url!, 'http://site');
    const member = request.headers.cookie?.includes('session=') ?? false;
    const page = (status: number, text: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(`<p>${text}</p>`);
    const stored = (depends: string) => ({ 'x-page-store': 'public', 'x-page-depends': depends });
    if (url.pathname === '/etabli') return page(200, 'mon établi', stored('list:resources'));
    if (url.pathname === '/ressources') {
      const open = [...world.resources].filter(([, resource]) => resource.open);
      const depends = ['list:resources', ...open.map(([slug]) => `resource:${slug}`)].join(',');
      return page(200, open.map(([, { text }]) => text).join(' '), stored(depends));
    }
    const slug = /^\/ressources\/([a-z0-9-]+)$/.exec(url.pathname)?.[1] ?? '';
    const found = world.resources.get(slug);
    if (found && (found.open || member)) return page(200, found.text, found.open ? stored(`resource:${slug}`) : {});
    return page(404, 'introuvable');
  };
}

export async function createWorld(): Promise<World> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-site-'));
  const sites: SiteServer[] = [];
  const cms = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => answer(world, request, response, body));
  });
  await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', () => resolve()));
  const world: World = {
    resources: new Map(),
    journal: 'journal-1',
    entries: [],
    followers: new Map(),
    nudging: true,
    down: false,
    hanging: false,
    cmsUrl: `http://127.0.0.1:${(cms.address() as AddressInfo).port}`,
    directory,
    renders: 0,
    fileRequests: [],
    async set(slug, resource) {
      const withdrawn = world.resources.get(slug)?.open && !resource.open;
      world.resources.set(slug, resource);
      const seq = head(world) + 1;
      world.entries.push({
        seq,
        kind: withdrawn ? 'withdrawn' : 'changed',
        objectKind: 'resource',
        objectId: slug,
        cause: 'test',
        public: true,
        related: [],
        at: new Date().toISOString(),
      });
      const active = [...world.followers.values()].filter((follower) => follower.active);
      if (world.nudging) {
        const headers = { authorization: `Bearer ${secret}` };
        await Promise.allSettled(active.map(({ nudgeUrl }) => fetch(nudgeUrl!, { method: 'POST', headers })));
      }
      return seq;
    },
    passed: (seq) => [...world.followers.values()].every(({ active, cursor }) => !active || cursor >= seq),
    async startSite(options = {}, storeDirectory = path.join(directory, 'pages')) {
      const environment = readSiteEnvironment({
        SITE_PORT: '0',
        CMS_URL: world.cmsUrl,
        FOLLOWER_SECRET: secret,
        STORE_DIRECTORY: storeDirectory,
      });
      const clientFolder = path.join(directory, 'client');
      fs.mkdirSync(path.join(clientFolder, 'assets'), { recursive: true });
      fs.writeFileSync(path.join(clientFolder, 'assets/site.Ab12.css'), 'body { color: black }'.repeat(20));
      const site = await startSiteServer({
        environment,
        astro: renderer(world),
        build: 'b1',
        clientFolder,
        pollMs: 100,
        renderTimeoutMs: 300,
        ...options,
      });
      sites.push(site);
      return site;
    },
    async close() {
      world.hanging = false;
      for (const site of sites) if (site.server.listening) await site.close();
      cms.closeAllConnections();
      await new Promise((resolve) => cms.close(resolve));
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
  return world;
}
