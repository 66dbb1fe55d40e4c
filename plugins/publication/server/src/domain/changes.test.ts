import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEntries, type Affected } from './changes';
import { lagSeconds } from './lag';

const affected: fc.Arbitrary<Affected> = fc.record({
  kind: fc.constantFrom('resource', 'base'),
  id: fc.constantFrom('a', 'b'),
  wasOpen: fc.boolean(),
  isOpen: fc.boolean(),
});

describe('toEntries', () => {
  it('tells a withdrawal exactly when an anonymous reader saw the object and does not now', () => {
    expect(toEntries([{ kind: 'base', id: 'a', wasOpen: true, isOpen: false }], 'x')[0]!.kind).toBe('withdrawn');
    for (const [wasOpen, isOpen] of [
      [true, true],
      [false, true],
      [false, false],
    ] as const) {
      expect(toEntries([{ kind: 'base', id: 'a', wasOpen, isOpen }], 'x')[0]!.kind).toBe('changed');
    }
  });

  it('is not public when the object was and stays closed, or when only its draft changed', () => {
    const one = { kind: 'resource', id: 'a' } as const;
    const isPublic = (wasOpen: boolean, isOpen: boolean, draftOnly = false) =>
      toEntries(
        [
          { ...one, wasOpen, isOpen },
          { ...one, wasOpen, isOpen, draftOnly },
        ],
        'x',
      )[0]!.public;
    expect(isPublic(false, false)).toBe(false);
    expect(isPublic(true, true)).toBe(true);
    expect(isPublic(true, true, true)).toBe(false);
    expect(isPublic(true, false, true)).toBe(true);
    expect(isPublic(false, true, true)).toBe(true);
  });

  it('tells what is shown of an object apart from the rest: public while it is, withdrawn when it goes', () => {
    const told = (part: { wasShown: boolean; isShown: boolean }, open = false) => {
      const [entry] = toEntries([{ kind: 'member', id: 'a', wasOpen: open, isOpen: open, parts: [part] }], 'x');
      return [entry!.kind, entry!.public];
    };
    expect(told({ wasShown: true, isShown: true })).toEqual(['changed', true]);
    expect(told({ wasShown: false, isShown: true })).toEqual(['changed', true]);
    expect(told({ wasShown: false, isShown: false })).toEqual(['changed', false]);
    expect(told({ wasShown: true, isShown: false })).toEqual(['withdrawn', true]);
    expect(told({ wasShown: true, isShown: false }, true)).toEqual(['withdrawn', true]);
  });

  it('tells each object once, and never misses that it was open', () => {
    fc.assert(
      fc.property(fc.array(affected), (list) => {
        const entries = toEntries(list, 'x');
        const keys = list.map(({ kind, id }) => `${kind}:${id}`);
        expect(entries).toHaveLength(new Set(keys).size);
        for (const entry of entries) {
          const told = list.filter(({ kind, id }) => kind === entry.objectKind && id === entry.objectId);
          const gone = told.some(({ wasOpen }) => wasOpen) && !told.at(-1)!.isOpen;
          expect(entry.kind).toBe(gone ? 'withdrawn' : 'changed');
        }
      }),
    );
  });
});

describe('lagSeconds', () => {
  it('is zero for a follower that passed everything', () => expect(lagSeconds(null, 1e12)).toBe(0));
  it('counts from the oldest entry not passed', () => {
    expect(lagSeconds('2026-01-01T00:00:00.000Z', Date.parse('2026-01-01T00:00:02.500Z'))).toBe(2.5);
  });
});
