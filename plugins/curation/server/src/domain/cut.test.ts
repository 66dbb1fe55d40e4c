import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches } from './batches';
import { cut, grouped } from './cut';

describe('cutting to a limit', () => {
  it('cuts between words and never exceeds the limit', () => {
    expect(cut('un deux trois quatre', 12)).toBe('un deux…');
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 50 }), (text, limit) => cut(text, limit).length <= limit),
    );
  });

  it('groups blocks without losing or moving one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 40 }), (blocks, limit) => {
        const groups = grouped(blocks, limit);
        return (
          groups.join('') === blocks.join('') &&
          groups.every((group) => group.length <= limit || blocks.includes(group))
        );
      }),
    );
  });

  it('batches what comes, the last batch being what is left', async () => {
    async function* three() {
      yield* [1, 2, 3];
    }
    const seen: number[][] = [];
    for await (const batch of batches(three(), 2)) seen.push(batch);
    expect(seen).toEqual([[1, 2], [3]]);
  });
});
