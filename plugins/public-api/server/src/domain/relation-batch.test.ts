import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, cutWindow, readKey, splitWindow, type RelationRead } from './relation-batch';

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
});

describe('reads of relations', () => {
  const read = (id: number, field: string, shared = {}): RelationRead => ({ id, field, shared });

  it('share a batch when they ask for relations of the same rows', () => {
    expect(batchesOf([read(2, 'base'), read(1, 'base'), read(2, 'tags'), read(1, 'tags')])).toEqual([
      { ids: [1, 2], relations: { base: {}, tags: {} }, ranks: [0, 1, 2, 3] },
    ]);
  });

  it('are apart when they ask for other rows, or for the same relation in another way', () => {
    const byName = { orderBy: 'name' };
    expect(batchesOf([read(1, 'base'), read(2, 'tags')])).toHaveLength(2);
    expect(batchesOf([read(1, 'tags'), read(1, 'tags', byName)]).map(({ relations }) => relations)).toEqual([
      { tags: {} },
      { tags: byName },
    ]);
  });

  it('are each answered once, by a batch that asks for their row and their relation', () => {
    const anyRead = fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      field: fc.constantFrom('base', 'tags', 'contents'),
      shared: fc.constantFrom({}, { orderBy: 'name' }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyRead, { selector: readKey }), (reads) => {
        const batches = batchesOf(reads);
        expect(batches.flatMap(({ ranks }) => ranks).toSorted((one, other) => one - other)).toEqual([...reads.keys()]);
        for (const { ids, relations, ranks } of batches) {
          const asked = ranks.map((rank) => reads[rank]!);
          for (const { id, field, shared } of asked) {
            expect(ids).toContain(id);
            expect(relations[field]).toEqual(shared);
          }
          expect(asked).toHaveLength(ids.length * Object.keys(relations).length);
        }
      }),
    );
  });
});
