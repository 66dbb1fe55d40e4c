import http from 'node:http';
import zlib from 'node:zlib';
import compression from 'compression';
import { sessionCookies } from '../src/lib/session/cookies.ts';
import { send } from './answers.ts';
import { describeSocket, internalHeaders, type AstroHandler } from './astro-renderer.ts';
import type { Breaker } from './breaker.ts';
import { negotiate } from './encodings.ts';
import { createFilesProxy } from './files-proxy.ts';
import type { PageKeeper, Rendered } from './page-keeper.ts';
import type { PageStore, StoredPage } from './page-store.ts';
import { storeKey } from './public-paths.ts';
import { clientAddressOf, cookie, hasSecret } from './requests.ts';
import { closedPolicy, headersOfAssets, securityHeaders } from './security-headers.ts';
import type { StaticFile } from './static-files.ts';
import type { StoreFollower } from './store-follower.ts';
import { unavailable } from './unavailable-page.ts';

export interface FrontOptions {
  publicUrl: string;
  cmsUrl: string;
  secret: string;
  trustProxy: boolean;
  statics: Map<string, StaticFile>;
  store: PageStore;
  keeper: PageKeeper;
  follower: Pick<StoreFollower, 'confirmed' | 'nudge' | 'state'>;
  breaker: Breaker;
  astro: AstroHandler;
  /** how long a page rendered on demand may take, in ms */
  timeoutMs?: number;
}

type Request = http.IncomingMessage;
type Response = http.ServerResponse;
/** Express's, of which `compression` uses what Node's own server gives too. */
type Middleware = (request: Request, response: Response, next: () => void) => void;

/** Readers ask again each time: a withdrawn page is gone from browsers too, and a 304 costs little. */
const pageCaching = 'public, max-age=0, must-revalidate';

/** The front server: static assets, then stored pages, then Astro; files are passed on to the CMS. */
export function createFront(options: FrontOptions): http.Server {
  const { publicUrl, secret, statics, store, keeper, follower, breaker, astro, timeoutMs = 15_000 } = options;
  const { session, links } = sessionCookies(publicUrl);
  /** Whether the page may show what this reader alone may read: signed in, or holding a share link. */
  const mayReadMore = (request: Request) => Boolean(cookie(request, session.name) ?? cookie(request, links.name));
  const security = securityHeaders(publicUrl.startsWith('https:'));
  const securityPairs = Object.entries(security);
  const assetSecurity = headersOfAssets(security);
  const files = createFilesProxy({
    cmsUrl: options.cmsUrl,
    secret,
    cookies: { session: session.name, links: links.name },
    onUnavailable: (response) => sendUnavailable(response),
  });
  // A session's pages stay as they are: a length that follows what is written in them would tell it to a listener (BREACH).
  const compress: Middleware = compression({
    brotli: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } },
    filter: (request, response) => !mayReadMore(request) && compression.filter(request, response),
  }) as never;
  const prepared = new WeakMap<StoredPage, Record<string, string>>();

  function headersOf(page: StoredPage): Record<string, string> {
    let headers = prepared.get(page);
    if (!headers) {
      headers = { ...security, ...page.headers, 'cache-control': pageCaching };
      prepared.set(page, headers);
    }
    return headers;
  }

  function sendUnavailable(response: Response): void {
    if (response.headersSent) return void response.destroy();
    response.writeHead(503, { ...security, ...unavailable.headers, 'content-length': unavailable.body.length });
    response.end(response.req.method === 'HEAD' ? undefined : unavailable.body);
  }

  /** Has what is written from now on compressed, when it may be. */
  const compressed = (request: Request, response: Response): void => compress(request, response, () => undefined);

  function sendRendered(request: Request, response: Response, { status, headers, body }: Rendered): void {
    compressed(request, response);
    response.writeHead(status, {
      'cache-control': 'no-cache',
      ...security,
      ...headers,
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** @returns false when the page is no longer the stored one */
  async function sendPage(request: Request, response: Response, page: StoredPage): Promise<boolean> {
    const encoding = negotiate(request.headers['accept-encoding']);
    const body = store.cached(page.key, encoding) ?? (await store.read(page, encoding));
    if (!body) return false;
    send(request, response, { headers: headersOf(page), etag: page.etag, body, encoding });
    return true;
  }

  async function servePublic(request: Request, response: Response, key: string): Promise<void> {
    try {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const outcome = await keeper.get(key);
        if ('page' in outcome) {
          if (await sendPage(request, response, outcome.page)) return;
          // Its files are gone although it is listed (deleted by hand, broken disk).
          if (store.get(key) === outcome.page) await store.delete([key]);
          continue;
        }
        // What an anonymous reader may not see, this one may.
        if (mayReadMore(request)) return serveByAstro(request, response);
        return sendRendered(request, response, outcome.rendered);
      }
      serveByAstro(request, response);
    } catch {
      sendUnavailable(response);
    }
  }

  function serveByAstro(request: Request, response: Response): void {
    // What was posted goes to its page whatever happens: the page gives back what was typed, and an upload takes its time.
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && breaker.open) return sendUnavailable(response);
    const clientAddress = clientAddressOf(request, options.trustProxy);
    for (const name of internalHeaders) delete request.headers[name];
    if (!options.trustProxy) {
      for (const name of Object.keys(request.headers))
        if (name.startsWith('x-forwarded-')) delete request.headers[name];
    }
    request.headers['x-forwarded-for'] = clientAddress;
    describeSocket(request.socket, publicUrl, options.trustProxy ? clientAddress : undefined);
    for (const [name, value] of securityPairs) response.setHeader(name, value);
    compressed(request, response);
    const timer = reading
      ? setTimeout(() => {
          breaker.failed();
          sendUnavailable(response);
        }, timeoutMs)
      : undefined;
    response.on('close', () => clearTimeout(timer));
    withoutInternalHeaders(response, () => clearTimeout(timer));
    void astro(request, response, () => void response.writeHead(404).end(), {
      clientAddress,
      journalVersion: keeper.version,
    });
  }

  /** Ready once stored pages may be served: until then this process has only the page that says to come back. */
  function health(request: Request, response: Response): void {
    const { cursor, head, attempts } = follower.state();
    const details = hasSecret(request, secret)
      ? {
          pages: store.size,
          ramBytes: store.ramBytes,
          confirmed: follower.confirmed,
          cursor: cursor?.seq ?? null,
          head,
          attempts,
          pending: keeper.pending,
        }
      : {};
    const body = JSON.stringify({ status: follower.confirmed ? 'ok' : 'starting', ...details });
    response.writeHead(follower.confirmed ? 200 : 503, {
      ...security,
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': closedPolicy,
      'cache-control': 'no-store',
    });
    response.end(body);
  }

  function handle(request: Request, response: Response): void {
    const url = request.url ?? '/';
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && follower.confirmed) {
      const page = store.get(url);
      const encoding = negotiate(request.headers['accept-encoding']);
      const body = page && store.cached(url, encoding);
      if (page && body) return send(request, response, { headers: headersOf(page), etag: page.etag, body, encoding });
    }
    if (!url.startsWith('/') || url.startsWith('//')) return void response.writeHead(400, security).end();
    if (url.startsWith('/fichiers/')) {
      for (const [name, value] of securityPairs) response.setHeader(name, value);
      return files.handle(request, response, clientAddressOf(request, options.trustProxy));
    }
    if (reads) {
      const file = statics.get(url.split('?', 1)[0]!);
      if (file) {
        const wanted = negotiate(request.headers['accept-encoding']);
        const copy = file.copies[wanted];
        const body = copy ?? file.copies.identity;
        const headers = { ...(file.document ? security : assetSecurity), ...file.headers };
        return send(request, response, { headers, etag: file.etag, body, encoding: copy ? wanted : 'identity' });
      }
      if (url === '/_sante') return health(request, response);
      const key = storeKey(url);
      if (key !== null && follower.confirmed) return void servePublic(request, response, key);
    }
    if (url === '/_nudge' && request.method === 'POST' && hasSecret(request, secret)) {
      follower.nudge();
      return void response.writeHead(204, security).end();
    }
    serveByAstro(request, response);
  }

  const server = http.createServer(handle);
  server.on('close', () => files.close());
  return server;
}

/** What the renderer tells the store must not leave, and an answer that comes after its time is dropped. */
function withoutInternalHeaders(response: Response, onAnswer: () => void): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: http.OutgoingHttpHeaders,
  ) => Response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    onAnswer();
    const headers = rest.at(-1);
    const kept = typeof headers === 'object' && headers !== null ? { ...(headers as http.OutgoingHttpHeaders) } : {};
    for (const name of internalHeaders) {
      delete kept[name];
      response.removeHeader(name);
    }
    return writeHead(status, kept);
  }) as Response['writeHead'];
}
