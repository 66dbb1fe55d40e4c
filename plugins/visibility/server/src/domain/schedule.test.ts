import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, isCurrent } from './schedule';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 9, minute));
const boundary = fc.option(fc.integer({ min: 0, max: 59 }).map(at));
const schedule = fc.record({ from: boundary, until: boundary });

describe('the schedule of a banner or of a block', () => {
  it('is shown from its start, included, until its end, excluded', () => {
    const morning = { from: at(10), until: at(20) };
    expect([9, 10, 19, 20].map((minute) => isCurrent(morning, at(minute)))).toEqual([false, true, true, false]);
  });

  it('has no end it was not given', () => {
    expect(isCurrent({}, at(0))).toBe(true);
    expect(isCurrent({ from: at(5) }, at(59))).toBe(true);
    expect(isCurrent({ until: at(5) }, at(5))).toBe(false);
  });

  it('reads dates as the database and the API write them', () => {
    expect(isCurrent({ from: at(5).toISOString(), until: null }, at(5))).toBe(true);
  });

  it('what is drawn again at each change told is as it should be at every look, however far apart the looks', () => {
    fc.assert(
      fc.property(schedule, fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1 }), (one, minutes) => {
        const looks = minutes.sort((a, b) => a - b).map(at);
        let drawn = isCurrent(one, looks[0]!);
        for (const [index, now] of looks.entries()) {
          if (index > 0 && changesBetween(one, looks[index - 1]!, now)) drawn = isCurrent(one, now);
          expect(drawn).toBe(isCurrent(one, now));
        }
      }),
    );
  });

  it('tells each change once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 58 }), fc.uniqueArray(fc.integer({ min: 0, max: 59 })), (minute, cuts) => {
        const looks = [0, ...cuts, 59].sort((a, b) => a - b).map(at);
        const told = looks.slice(1).filter((now, index) => changesBetween({ from: at(minute) }, looks[index]!, now));
        expect(told).toHaveLength(1);
      }),
    );
  });
});
