import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf, stateOf, visibilityAfterMove } from './audience';

const base = fc.constantFrom('public' as const, 'private' as const, 'restricted' as const);
const visibility = fc.constantFrom('inherit' as const, 'public' as const, 'private' as const, 'restricted' as const);

describe('the audience of a resource', () => {
  it('is everyone only in a public base and when it is not held back itself', () => {
    fc.assert(
      fc.property(visibility, base, (own, from) => {
        expect(audienceOf(own, from) === 'everyone').toBe(from === 'public' && ['inherit', 'public'].includes(own));
      }),
    );
    expect(audienceOf('public', undefined)).toBe('some');
  });

  it('never widens by a move that nobody confirmed', () => {
    fc.assert(
      fc.property(visibility, base, base, (own, from, to) => {
        const moved = visibilityAfterMove(own, from, false);
        if (audienceOf(own, from) === 'some') expect(audienceOf(moved, to)).toBe('some');
        expect(visibilityAfterMove(own, from, true)).toBe(own);
      }),
    );
  });
});

it('a resource has unpublished changes when its draft moved on', () => {
  expect(stateOf(3, null)).toBe('draft');
  expect(stateOf(3, 3)).toBe('published');
  expect(stateOf(4, 3)).toBe('modified');
});
