import { describe, expect, it } from 'vitest';
import { decide } from './decision';

const key = { externalId: 'a', resourceId: 'r', fingerprint: 'same', revision: 2 };
const stored = { revision: 2, binned: false };

describe('what becomes of an item that is imported again', () => {
  it('is created the first time, and left alone while its source says the same', () => {
    expect(decide('same', undefined, undefined)).toEqual({ kind: 'create' });
    expect(decide('same', key, stored)).toEqual({ kind: 'unchanged' });
  });

  it('is left alone when people edited it and the source did not change', () => {
    expect(decide('same', key, { ...stored, revision: 5 })).toEqual({ kind: 'unchanged' });
  });

  it('is updated when its source changed and nobody edited it', () => {
    expect(decide('other', key, stored)).toEqual({ kind: 'update', resourceId: 'r', revision: 2 });
  });

  it('is refused when its source changed and people edited, binned or deleted it', () => {
    for (const now of [{ ...stored, revision: 3 }, { ...stored, binned: true }, undefined])
      expect(decide('other', key, now)).toMatchObject({ kind: 'refused' });
  });
});
