import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberSlug } from './member-slug';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the slug of a member', () => {
  it('tells the names in plain letters, then a key', () => {
    expect(memberSlug('Cœurine', 'Lê-Goff d’Été', bytes(0, 1, 2, 3, 4, 5))).toBe('coeurine-le-goff-d-ete-abcdef');
  });

  it('exists for a name without any plain letter', () => {
    expect(memberSlug('李', '小龙', bytes(0, 0, 0, 0, 0, 0))).toBe('membre-aaaaaa');
  });

  it('is always a URL segment that fits its column', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 100 });
    fc.assert(
      fc.property(name, name, fc.uint8Array({ minLength: 6, maxLength: 6 }), (first, last, random) => {
        const slug = memberSlug(first, last, random);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(160);
      }),
    );
  });
});
