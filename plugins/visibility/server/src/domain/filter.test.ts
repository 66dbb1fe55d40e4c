import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns';
import { filterFor, matches, NOTHING, toWhere } from './filter';
import { ANONYMOUS } from './viewer';

describe('the filter', () => {
  it('costs an anonymous reader one column', () => {
    for (const kind of ['base', 'resource', 'collection', 'tag'] as const)
      expect(toWhere(filterFor(ANONYMOUS, kind))).toEqual({ open: true });
  });

  it('is written as one key per element', () => {
    expect(toWhere(NOTHING)).toEqual({ id: { $in: [] } });
    expect(toWhere({ all: [] })).toEqual({});
    expect(
      toWhere({
        all: [
          { column: 'a', eq: 'x' },
          {
            any: [
              { column: 'b', in: ['y'] },
              { column: 'c', isNull: false },
            ],
          },
        ],
      }),
    ).toEqual({
      $and: [{ a: 'x' }, { $or: [{ b: { $in: ['y'] } }, { c: { $null: false } }] }],
    });
  });

  it('reads null as nothing', () => {
    expect(matches({ column: 'a', isNull: true }, { a: null })).toBe(true);
    expect(matches({ column: 'a', isNull: true }, {})).toBe(true);
    expect(matches({ column: 'a', isNull: false }, { a: 'x' })).toBe(true);
    expect(matches({ column: 'a', in: ['x'] }, { a: null })).toBe(false);
  });
});

describe('the materialised columns', () => {
  const state = { id: 'b', visibility: 'public' as const, hidden: false, binned: false };
  const child = { visibility: 'inherit' as const, hidden: false, binned: false };
  it.each([
    [state, child, 'live', true],
    [{ ...state, hidden: true }, { ...child, hidden: true }, 'base-hidden', false],
    [state, { ...child, hidden: true }, 'hidden', false],
    [{ ...state, hidden: true }, { ...child, binned: true }, 'binned', false],
    [{ ...state, binned: true }, child, 'binned', false],
    [null, child, 'binned', false],
  ])('%o %o', (above, own, gate, open) => {
    expect(columnsOf(above, own, true)).toEqual({
      gate,
      open,
      baseKey: above ? 'b' : null,
      baseVisibility: above ? 'public' : null,
    });
  });
});
