import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchKey, cutWindow, splitWindow } from './relation-batch';

describe('the page of a nested relation', () => {
  it('is taken out of the shared query', () => {
    expect(splitWindow({ limit: 5, offset: 10, orderBy: 'title' })).toEqual({
      shared: { orderBy: 'title' },
      window: { offset: 10, limit: 5 },
    });
  });

  it('is what a limit for that parent alone would have given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(20), fc.nat(20), (rows, offset, limit) => {
        expect(cutWindow(rows, splitWindow({ offset, limit }).window)).toEqual(rows.slice(offset, offset + limit));
      }),
    );
  });

  it('keeps everything when there is no limit, and leaves a to-one relation alone', () => {
    expect(cutWindow([1, 2, 3], splitWindow({ limit: -1 }).window)).toEqual([1, 2, 3]);
    expect(cutWindow({ id: 1 }, splitWindow({ limit: 1, offset: 1 }).window)).toEqual({ id: 1 });
    expect(cutWindow(null, splitWindow().window)).toBeNull();
  });

  it('does not mix reads that ask for different things', () => {
    expect(batchKey('a', 'tags', { orderBy: 'name' })).not.toBe(batchKey('a', 'tags', {}));
    expect(batchKey('a', 'tags', {})).not.toBe(batchKey('b', 'tags', {}));
  });
});
