import type http from 'node:http';
import { describe, expect, it } from 'vitest';
import { describeSocket } from './astro-renderer.ts';
import { clientAddressOf, cookie, hasSecret } from './requests.ts';

const request = (headers: http.IncomingHttpHeaders, socket: object = { remoteAddress: '10.0.0.1' }) =>
  ({ headers, socket }) as unknown as http.IncomingMessage;

describe('cookie', () => {
  it('finds a token among others, padding and all', () => {
    expect(cookie(request({ cookie: 'avis=1; session=ab.c-_~+/d==; x=y' }), 'session')).toBe('ab.c-_~+/d==');
  });
  it.each(['', 'session=', 'session=a b', 'session=a\r\nx', 'xsession=abc', 'session="abc"'])(
    'ignores %j',
    (header) => {
      expect(cookie(request({ cookie: header }), 'session')).toBeUndefined();
    },
  );
});

describe('clientAddressOf', () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 192.0.2.7' };
  it('believes the header behind a trusted proxy only, and only what that proxy added', () => {
    expect(clientAddressOf(request(forwarded), false)).toBe('10.0.0.1');
    expect(clientAddressOf(request(forwarded), true)).toBe('192.0.2.7');
  });
  it('does not take the visitor of a former request of the same connection for the present one', () => {
    const socket = { remoteAddress: '10.0.0.1' };
    describeSocket(socket, 'http://localhost', clientAddressOf(request(forwarded, socket), true));
    expect(socket.remoteAddress).toBe('192.0.2.7');
    expect(clientAddressOf(request({}, socket), true)).toBe('10.0.0.1');
  });
});

describe('hasSecret', () => {
  it.each([
    ['Bearer right', true],
    ['Bearer wrong', false],
    ['right', false],
    [undefined, false],
  ])('%s: %s', (authorization, expected) => expect(hasSecret(request({ authorization }), 'right')).toBe(expected));
});
