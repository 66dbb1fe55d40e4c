import { describe, expect, it } from 'vitest';
import { pageStops } from './pagination';

describe('pages worth a link', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [9, 9, [1, 'gap', 8, 9]],
  ])('on page %i of %i', (current, last, expected) => {
    expect(pageStops(current, last)).toEqual(expected);
  });
});
