import { createHash, timingSafeEqual } from 'node:crypto';
import type http from 'node:http';

/** The value of a cookie, or undefined. A value that is not a plain token is treated as absent. */
export function cookie(request: http.IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=');
    const value = rest.join('=');
    if (key === name && /^[\w.~+/=-]+$/.test(value)) return value;
  }
  return undefined;
}

/** A socket's own address, read before `describeSocket` writes a visitor's over it. */
const peers = new WeakMap<object, string>();

function peerOf({ socket }: http.IncomingMessage): string {
  const peer = peers.get(socket) ?? socket.remoteAddress ?? '127.0.0.1';
  peers.set(socket, peer);
  return peer;
}

/** Who asks: behind a trusted proxy, the address it added itself (the last one); else the socket's. */
export function clientAddressOf(request: http.IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)!.trim() : '';
  const peer = peerOf(request);
  return last || peer;
}

const digest = (value: string) => createHash('sha256').update(value).digest();

/** Whether the request carries the secret shared with the CMS. */
export function hasSecret(request: http.IncomingMessage, secret: string): boolean {
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${secret}`));
}
