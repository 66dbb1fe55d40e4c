import type http from 'node:http';
import type { Encoding } from './encodings.ts';

export interface Answer {
  headers: Record<string, string>;
  etag: string;
  body: Buffer;
  encoding: Encoding;
}

/** Whether `If-None-Match` names this tag, whatever copy of it the browser holds. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((one) => {
    const tag = one.trim().replace(/^W\//, '').replaceAll('"', '');
    return tag === '*' || tag === etag || tag === `${etag}-br` || tag === `${etag}-gzip`;
  });
}

/** Sends a whole body, its headers only to HEAD, or 304 when the reader already has it. */
export function send(request: http.IncomingMessage, response: http.ServerResponse, answer: Answer): void {
  const { headers, etag, body, encoding } = answer;
  const common = {
    ...headers,
    etag: encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`,
    vary: 'accept-encoding',
  };
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  response.writeHead(200, { ...common, ...encoded, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
