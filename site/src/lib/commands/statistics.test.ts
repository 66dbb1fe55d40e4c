import { afterEach, describe, expect, it, vi } from 'vitest';
import { readView, tellView } from './statistics';

const id = 'a'.repeat(24);

afterEach(() => vi.unstubAllGlobals());

describe('what a page tells of itself', () => {
  it('is the object it shows, and nothing else', () => {
    expect(readView(`resource:${id}`)).toEqual({ kind: 'resource', id });
    for (const text of [
      '',
      'resource',
      `member:${id}`,
      `resource:${id}:x`,
      'resource:../x',
      `resource:${id.toUpperCase()}`,
    ])
      expect(readView(text), text).toBeNull();
  });

  it('is passed on with what decides whether it counts, and no other header of the visitor', async () => {
    const request = vi.fn(async (_address: string, _init: RequestInit) => new Response(null, { status: 204 }));
    vi.stubGlobal('fetch', request);
    const headers = new Headers({
      'user-agent': 'Firefox',
      'sec-gpc': '1',
      cookie: 'x=1',
      'x-visitor-address': '1.2.3.4',
    });
    expect(await tellView({ token: null, address: undefined }, { kind: 'resource', id }, headers)).toBe(204);
    const sent = request.mock.calls[0]![1].headers as Record<string, string>;
    expect(Object.keys(sent).sort()).toEqual(['accept', 'content-type', 'sec-gpc', 'user-agent']);
    await tellView({ token: null }, { kind: 'resource', id }, new Headers());
    expect((request.mock.calls[1]![1].headers as Record<string, string>)['user-agent']).toBe('');
  });

  it('is lost without a word when the CMS is away', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new Error('down')));
    expect(await tellView({ token: null }, { kind: 'resource', id }, new Headers())).toBe(503);
  });
});
