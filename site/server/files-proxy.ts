import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream';
import { readerHeaders } from '../src/lib/commands/reader-headers.ts';
import { shareTokensOf } from '../src/lib/session/share-links.ts';
import { visitorHeaders } from '../src/lib/commands/visitor-headers.ts';
import { cookie } from './requests.ts';

const asked = ['accept', 'range', 'if-range', 'if-none-match', 'if-modified-since', 'user-agent'];

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'set-cookie',
]);

/** `/fichiers/<name>`: one segment, so that no other route of the CMS can be reached. */
const address = /^\/fichiers\/([A-Za-z0-9_-][A-Za-z0-9._-]{0,199})(\?[A-Za-z0-9=&%._~+-]*)?$/;

export interface FilesProxyOptions {
  cmsUrl: string;
  /** shared with the CMS */
  secret: string;
  /** names of the cookies which hold the member's token, and those of the share links opened */
  cookies: { session: string; links: string };
  timeoutMs?: number;
  onUnavailable(response: http.ServerResponse): void;
}

/** Passes `/fichiers/<name>` on to the CMS, which asks the rule; bodies are streamed, ranges kept. */
export function createFilesProxy({ cmsUrl, secret, cookies, timeoutMs = 10_000, onUnavailable }: FilesProxyOptions) {
  const client = cmsUrl.startsWith('https:') ? https : http;
  const agent = new client.Agent({ keepAlive: true, maxSockets: 64 });

  function handle(request: http.IncomingMessage, response: http.ServerResponse, clientAddress: string): void {
    const match = address.exec(request.url ?? '');
    if (!match) {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const headers = visitorHeaders(clientAddress, secret);
    for (const name of asked) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    const token = cookie(request, cookies.session) ?? null;
    Object.assign(headers, readerHeaders({ token, links: shareTokensOf(cookie(request, cookies.links)) }));
    const target = `${cmsUrl}/api/files/${match[1]}${match[2] ?? ''}`;
    const ask = () => {
      const passed = client.request(target, { method: request.method, agent, headers }, (answer) => {
        const kept: http.OutgoingHttpHeaders = {};
        for (const [name, value] of Object.entries(answer.headers)) if (!hopByHop.has(name)) kept[name] = value;
        response.writeHead(answer.statusCode ?? 502, kept);
        pipeline(answer, response, () => undefined);
      });
      passed.setTimeout(timeoutMs, () => passed.destroy(new Error('no answer')));
      passed.on('error', (error: NodeJS.ErrnoException) => {
        if (response.headersSent || response.destroyed) return void response.destroy();
        // The CMS closed, at the same moment, a connection kept from a former file: nothing was asked of it.
        if (passed.reusedSocket && error.code === 'ECONNRESET') return ask();
        onUnavailable(response);
      });
      response.once('close', () => passed.destroy());
      passed.end();
    };
    ask();
  }

  return { handle, close: () => agent.destroy() };
}
