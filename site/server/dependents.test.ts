import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dependents } from './dependents.ts';

const page = fc.constantFrom('/a', '/b', '/c');
const keys = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'));
const change = fc.record({ page, keys, leaves: fc.boolean() });

describe('the pages that depend on a key', () => {
  it('are those added for it and not removed since, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const dependents = new Dependents();
        const links = new Set<string>();
        for (const { page, keys, leaves } of changes) {
          if (leaves) dependents.remove(page, keys);
          else dependents.add(page, keys);
          for (const key of keys) {
            if (leaves) links.delete(`${key} ${page}`);
            else links.add(`${key} ${page}`);
          }
        }
        for (const key of ['x', 'y', 'z']) {
          const expected = ['/a', '/b', '/c'].filter((one) => links.has(`${key} ${one}`));
          expect([...dependents.of([key])].sort()).toEqual(expected);
        }
      }),
    );
  });
});
