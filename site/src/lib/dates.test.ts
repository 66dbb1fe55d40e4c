import { describe, expect, it } from 'vitest';
import { longDate, productionDate, shortDate } from './dates';

describe('dates as readers see them', () => {
  it('writes the day of Paris, not of Greenwich', () => {
    expect(longDate('2026-03-02T23:30:00.000Z')).toBe('3 mars 2026');
  });
  it('writes the first of a month as it is said', () => {
    expect(longDate('2026-05-01T10:00:00.000Z')).toBe('1ᵉʳ mai 2026');
  });
  it('shortens the month where room is short', () => {
    expect(shortDate('2026-11-26T10:00:00.000Z')).toBe('26 nov. 2026');
    expect(shortDate(undefined)).toBeUndefined();
  });
  it.each([null, undefined, '', 'demain'])('says nothing of %o', (value) => {
    expect(longDate(value)).toBeUndefined();
  });
  it.each([
    ['2024', '2024'],
    ['2024-03', 'mars 2024'],
    ['2024-13', undefined],
    [null, undefined],
  ])('writes the production date %o as %o', (value, expected) => {
    expect(productionDate(value)).toBe(expected);
  });
});
