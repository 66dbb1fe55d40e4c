import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangelogData } from '../queries/editorial';
import { changelog, unfolded } from './changelog';

const entry = (id: number, date: string, state: ChangelogData['state'] = 'shipped'): ChangelogData => ({
  documentId: `entree${id}`.padEnd(24, 'x'),
  title: `Évolution ${id}`,
  date,
  state,
  body: '<p>Texte</p>',
});

describe('what changed', () => {
  it('is grouped by month, the latest first', () => {
    const { recent } = changelog([entry(1, '2026-10-02'), entry(2, '2026-11-24'), entry(3, '2026-11-02')]);
    expect(recent.map(({ name, changes }) => [name, changes.map(({ title }) => title)])).toEqual([
      ['novembre 2026', ['Évolution 2', 'Évolution 3']],
      ['octobre 2026', ['Évolution 1']],
    ]);
  });

  it('is apart from what is under way and what is planned, soonest first', () => {
    const entries = [
      entry(1, '2027-03-01', 'planned'),
      entry(2, '2027-01-01', 'planned'),
      entry(3, '2026-12-01', 'in_progress'),
    ];
    const { recent, inProgress, planned } = changelog(entries);
    expect(recent).toEqual([]);
    expect(inProgress.map(({ title }) => title)).toEqual(['Évolution 3']);
    expect(planned.map(({ title }) => title)).toEqual(['Évolution 2', 'Évolution 1']);
  });

  it('loses nothing, cuts no month in two, and folds what is beyond a page of it', () => {
    const date = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 40 }), (dates) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const { recent, older } = changelog(
          dates.map(([month, day], id) => entry(id, `2026-${two(month)}-${two(day)}`)),
        );
        const count = (months: typeof recent) => months.reduce((sum, { changes }) => sum + changes.length, 0);
        expect(count(recent) + count(older)).toBe(dates.length);
        const names = [...recent, ...older].map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        if (recent.length > 1) expect(count(recent)).toBeLessThanOrEqual(unfolded);
        if (dates.length > 0) expect(recent.length).toBeGreaterThan(0);
      }),
    );
  });
});
