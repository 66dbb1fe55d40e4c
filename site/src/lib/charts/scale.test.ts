import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, labelling, share, slots, ticks } from './scale';

describe('the marks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [62, [0, 20, 40, 60, 80]],
    [1240, [0, 500, 1000, 1500]],
  ])('up to %i', (greatest, expected) => expect(ticks(greatest)).toEqual(expected));

  it('are few, whole, evenly spaced, and reach the greatest value by less than a step', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (greatest) => {
        const marks = ticks(greatest);
        const step = marks[1]! - marks[0]!;
        expect(marks[0]).toBe(0);
        expect(marks.length).toBeGreaterThanOrEqual(2);
        expect(marks.length).toBeLessThanOrEqual(6);
        expect(marks.every((mark, index) => Number.isInteger(mark) && mark === index * step)).toBe(true);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(greatest);
        expect(marks.at(-1)! - step).toBeLessThan(Math.max(greatest, 1));
      }),
    );
  });
});

describe('a place on a chart', () => {
  it('is a share of the axis, or nothing of an empty one', () => {
    expect([share(1, 3), share(3, 3), share(0, 0)]).toEqual(['33.33%', '100%', '0%']);
    expect([heightOf(0, 10, 200), heightOf(10, 10, 200), heightOf(5, 10, 200), heightOf(0, 0, 200)]).toEqual([
      200, 0, 100, 200,
    ]);
  });

  it('is in a slot of its own', () => {
    expect(slots(2, 0.5)).toEqual([
      { start: '12.5%', middle: '25%', width: '25%' },
      { start: '62.5%', middle: '75%', width: '25%' },
    ]);
  });
});

describe('names along an axis', () => {
  it('are no more than fit, and tell the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const named = labelling(count, 4, 8);
        expect(named).toHaveLength(count);
        expect(named.at(-1)).toBe('always');
        expect(named.filter((one) => one === 'always').length).toBeLessThanOrEqual(4);
        expect(named.filter((one) => one !== 'never').length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
