import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../contracts';
import { counts } from './audience';
import { isCountable } from './countable';
import { markOf } from './mark';
import { byAmount, byWeek, everyPeriod } from './series';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('the mark of a visitor', () => {
  const someone = fc.record({ network: fc.ipV4(), userAgent: fc.string() });
  const something = fc.record({
    kind: fc.constantFrom('resource' as const, 'base' as const, 'collection' as const),
    id: fc.stringMatching(/^[a-z0-9]{20,40}$/),
  });
  const visit = fc.record({ day: fc.integer({ min: 0, max: 3 }), visitor: someone, seen: something });

  it('is as many as there are visitors × days × objects', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (visits, picks) => {
        // Each visit may come again, any number of times, in any order.
        const all = [...visits, ...visits.filter(() => Number(picks.next().value) % 2 === 0)];
        const marks = all.map(({ day, visitor, seen }) => `${day} ${markOf(`salt of ${day}`, visitor, seen)}`);
        const distinct = new Set(
          all.map(({ day, visitor, seen }) =>
            JSON.stringify([day, visitor.network, visitor.userAgent, seen.kind, seen.id]),
          ),
        );
        expect(new Set(marks).size).toBe(distinct.size);
      }),
    );
  });

  it('says nothing without the salt, and cannot be told from another object’s', () => {
    const visitor = { network: '192.0.2.1', userAgent: firefox };
    const seen: View = { kind: 'resource', id: 'a'.repeat(24) };
    const mark = markOf('one salt', visitor, seen);
    expect(mark).toMatch(/^[\w-]{43}$/);
    expect(markOf('another salt', visitor, seen)).not.toBe(mark);
    expect(markOf('one salt', visitor, { ...seen, kind: 'base' })).not.toBe(mark);
    // Fields are kept apart: what ends one cannot begin the next.
    expect(markOf('s', { network: 'a', userAgent: 'bc' }, seen)).not.toBe(
      markOf('s', { network: 'ab', userAgent: 'c' }, seen),
    );
  });
});

describe('what is counted', () => {
  it.each([
    ['a browser', { userAgent: firefox, dnt: '', gpc: '' }, true],
    ['a browser that says it may be followed', { userAgent: firefox, dnt: '0', gpc: '' }, true],
    ['a browser with Do Not Track', { userAgent: firefox, dnt: '1', gpc: '' }, false],
    ['a browser with Global Privacy Control', { userAgent: firefox, dnt: '', gpc: '1' }, false],
    ['nobody in particular', { userAgent: '', dnt: '', gpc: '' }, false],
    ['a search engine', { userAgent: 'Mozilla/5.0 (compatible; bingbot/2.0)', dnt: '', gpc: '' }, false],
    ['a headless browser', { userAgent: 'Mozilla/5.0 (X11) HeadlessChrome/140.0', dnt: '', gpc: '' }, false],
  ])('%s', (_name, asking, expected) => expect(isCountable(asking)).toBe(expected));

  it('is seen by someone who does not work on it', () => {
    const sight = (seen: boolean, ...actions: string[]) => ({
      seen,
      actions: new Map(actions.map((one) => [one, 'clause'])),
    });
    expect(counts('resource', sight(true))).toBe(true);
    expect(counts('resource', sight(true, 'resource.edit'))).toBe(false);
    expect(counts('base', sight(true, 'resource.add'))).toBe(true);
    expect(counts('base', sight(true, 'base.edit'))).toBe(false);
    expect(counts('collection', sight(true, 'collection.manage'))).toBe(false);
    expect(counts('resource', sight(false))).toBe(false);
    expect(counts('resource', null)).toBe(false);
  });
});

describe('series', () => {
  it('have every period, those without a count too', () =>
    expect(
      everyPeriod(
        ['a', 'b'],
        new Map([
          ['b', 2],
          ['c', 9],
        ]),
      ),
    ).toEqual([
      { period: 'a', count: 0 },
      { period: 'b', count: 2 },
    ]));

  it('sum the days of a week', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'].map((day) => ({ day, count: 1 }));
    expect([...byWeek(days)]).toEqual([
      ['2026-02-23', 1],
      ['2026-03-02', 2],
      ['2026-03-09', 1],
    ]);
  });

  it('group what grows alike', () =>
    expect([
      ...byAmount(
        new Map([
          ['x', 1],
          ['y', 2],
          ['z', 1],
        ]),
      ),
    ]).toEqual([
      [1, ['x', 'z']],
      [2, ['y']],
    ]));
});
