import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lastMonths, lastWeeks, mondayOf, parisDay, parisMidnight } from './day';

const at = (iso: string) => Date.parse(iso);

describe('a day in Paris', () => {
  it.each([
    ['2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['2026-01-14T23:00:00.000Z', '2026-01-15'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('holds %s: %s', (instant, day) => expect(parisDay(at(instant))).toBe(day));

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-03-30', '2026-03-29T22:00:00.000Z', 24],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['2026-10-26', '2026-10-25T23:00:00.000Z', 24],
  ])('of %s begins at %s and lasts %i hours', (day, midnight, hours) => {
    expect(new Date(parisMidnight(day)).toISOString()).toBe(midnight);
    expect((parisMidnight(addDays(day, 1)) - parisMidnight(day)) / 3_600_000).toBe(hours);
  });

  it('begins at its midnight and not a moment before', () => {
    const instants = fc.integer({ min: at('1995-01-01'), max: at('2060-01-01') });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = parisDay(instant);
        const midnight = parisMidnight(day);
        expect(midnight).toBeLessThanOrEqual(instant);
        expect(instant).toBeLessThan(parisMidnight(addDays(day, 1)));
        expect(parisDay(midnight)).toBe(day);
        expect(parisDay(midnight - 1)).toBe(addDays(day, -1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('periods', () => {
  it('are weeks from Monday to Sunday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(lastWeeks('2026-03-31', 3)).toEqual(['2026-03-16', '2026-03-23', '2026-03-30']);
  });

  it('are months, across years', () => expect(lastMonths('2026-01-31', 3)).toEqual(['2025-11', '2025-12', '2026-01']));
});
