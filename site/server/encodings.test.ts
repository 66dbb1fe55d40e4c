import { describe, expect, it } from 'vitest';
import { matches } from './answers.ts';
import { compress, negotiate } from './encodings.ts';
import { RamCache } from './ram-cache.ts';

describe('negotiate', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5', 'br'],
    ['deflate', 'identity'],
    [undefined, 'identity'],
    ['x-br', 'identity'],
  ])('%s → %s', (accepted, encoding) => expect(negotiate(accepted)).toBe(encoding));
});

describe('matches', () => {
  it.each(['"abc"', 'W/"abc"', '"x", "abc-br"', '*', '"abc-gzip"'])('%s names the tag', (header) => {
    expect(matches(header, 'abc')).toBe(true);
  });
  it.each([undefined, '', '"abcd"', '"ab"'])('%s does not', (header) => expect(matches(header, 'abc')).toBe(false));
});

describe('RamCache', () => {
  it('never holds more than its capacity and forgets the least recently used', () => {
    const cache = new RamCache(10);
    cache.set('a', Buffer.alloc(4));
    cache.set('b', Buffer.alloc(4));
    cache.get('a');
    cache.set('c', Buffer.alloc(4));
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('a')).toBeDefined();
    expect(cache.bytes).toBe(8);
    cache.set('huge', Buffer.alloc(11));
    expect(cache.get('huge')).toBeUndefined();
    cache.set('a', Buffer.alloc(1));
    expect(cache.bytes).toBe(5);
  });
});

describe('compressed copies', () => {
  it('hold no more memory than their bytes: thousands are kept', async () => {
    const { br, gzip } = await compress(Buffer.from('atelier '.repeat(500)), 6);
    for (const copy of [br, gzip]) expect(copy.buffer.byteLength).toBe(copy.length);
  });
});
