import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charterChangesSince, charterHistory, charterVersion, mustAcceptCharter } from './charter';

const version = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('the charter', () => {
  it('in force is the newest of its history, and says what it changes', () => {
    for (const one of charterHistory) {
      expect(one.version).toMatch(/^\d{4}-\d{2}$/);
      expect(one.version <= charterVersion).toBe(true);
      expect(one.changes.length).toBeGreaterThan(0);
    }
    expect(charterHistory.map((one) => one.version)).toContain(charterVersion);
  });

  it('has to be accepted when none was, or an older one', () => {
    expect([null, undefined, '', '1', '2020-01'].map((accepted) => mustAcceptCharter(accepted))).toEqual(
      Array(5).fill(true),
    );
    expect(mustAcceptCharter(charterVersion)).toBe(false);
    fc.assert(
      fc.property(version, version, (accepted, current) => {
        expect(mustAcceptCharter(accepted, current)).toBe(Date.parse(`${accepted}-01`) < Date.parse(`${current}-01`));
      }),
    );
  });

  it('shows what changed since the accepted version, oldest first, and nothing once it is accepted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { minLength: 1 }), fc.option(version), (versions, accepted) => {
        const history = versions.map((one) => ({ version: one, changes: ['Un changement.'] }));
        const shown = charterChangesSince(accepted, history).map((one) => one.version);
        expect(shown).toEqual(versions.filter((one) => accepted === null || one > accepted).sort());
        expect(charterChangesSince([...versions].sort().at(-1), history)).toEqual([]);
      }),
    );
  });
});
