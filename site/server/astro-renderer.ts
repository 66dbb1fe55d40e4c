import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Breaker } from './breaker.ts';
import { parseDependencies } from './dependencies.ts';
import type { Rendered } from './page-keeper.ts';

/** The handler built by @astrojs/node in middleware mode. */
export type AstroHandler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  next?: () => void,
  locals?: object,
) => unknown;

/** Told by the renderer to the store, never to a reader. */
export const internalHeaders = ['x-page-depends', 'x-page-store'];

const notPassedOn = new Set([
  ...internalHeaders,
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'set-cookie',
]);

/** Room for what a page says it depends on: see `maximumKeys` in src/lib/dependencies.ts. */
const maxHeaderSize = 64 * 1024;

export interface AstroRendererOptions {
  handler: AstroHandler;
  publicUrl: string;
  breaker: Breaker;
  /** how far the journal was read: given to pages as `journalVersion` */
  version(): number;
  timeoutMs?: number;
}

export interface AstroRenderer {
  render(key: string): Promise<Rendered>;
  close(): Promise<void>;
}

class RenderingUnavailable extends Error {}

/** Astro believes the socket about the scheme and the visitor's address: behind a proxy, the socket must be told. */
export function describeSocket(socket: object, publicUrl: string, clientAddress?: string): void {
  const say = (name: string, value: unknown) => Object.defineProperty(socket, name, { value, configurable: true });
  if (publicUrl.startsWith('https:')) say('encrypted', true);
  if (clientAddress !== undefined) say('remoteAddress', clientAddress);
}

/**
 * Renders public paths through a private HTTP server on a Unix socket, with requests that carry neither cookies nor any
 * other header of a visitor: what is stored cannot depend on who asked.
 */
export async function createAstroRenderer(options: AstroRendererOptions): Promise<AstroRenderer> {
  const { handler, publicUrl, breaker, version, timeoutMs = 10_000 } = options;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-rendu-'));
  const socketPath = path.join(folder, 'socket');
  const server = http.createServer((request, response) => {
    const next = () => response.writeHead(404).end();
    void handler(request, response, next, { clientAddress: '127.0.0.1', journalVersion: version() });
  });
  server.on('connection', (socket) => describeSocket(socket, publicUrl));
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
  const { host } = new URL(publicUrl);

  function request(key: string): Promise<Rendered> {
    return new Promise((resolve, reject) => {
      const headers = { host, accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'fr' };
      const options = { socketPath, agent, path: key, headers, timeout: timeoutMs, maxHeaderSize };
      const asked = http.request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(toRendered(response, Buffer.concat(chunks))));
      });
      asked.on('timeout', () => asked.destroy(new Error(`no page within ${timeoutMs} ms`)));
      asked.on('error', reject);
      asked.end();
    });
  }

  return {
    async render(key) {
      if (breaker.open) throw new RenderingUnavailable('the CMS does not answer');
      const rendered = await request(key).catch((error: unknown) => {
        breaker.failed();
        throw new RenderingUnavailable(error instanceof Error ? error.message : String(error));
      });
      // A page that says 503 by itself does so quickly, and may be alone in its trouble: others are not refused for it.
      if (rendered.status === 503) throw new RenderingUnavailable('the page could not be read from the CMS');
      breaker.succeeded();
      return rendered;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function toRendered(response: http.IncomingMessage, body: Buffer): Rendered {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && !notPassedOn.has(name)) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const status = response.statusCode ?? 500;
  const storable = status === 200 && response.headers['x-page-store'] === 'public' && !response.headers['set-cookie'];
  const declared = response.headers['x-page-depends'];
  return { status, headers, body, depends: storable ? parseDependencies(declared?.toString()) : null };
}
