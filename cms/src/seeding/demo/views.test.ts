import { describe, expect, it } from 'vitest';
import { weeklyViews } from './views';

const now = Date.parse('2026-11-26T10:00:00Z');
const of = (slug: string, at = now) => weeklyViews('resource', { documentId: 'x', slug }, at);

describe('the views of the demo', () => {
  it('are the same for the same day, and move with it', () => {
    expect(of('un-atelier')).toEqual(of('un-atelier'));
    expect(of('un-atelier')).not.toEqual(of('une-fiche'));
    expect(of('un-atelier', now + 7 * 86_400_000).length).toBeGreaterThan(0);
  });

  it('are of days past, one a week, over a year', () => {
    const days = ['a', 'b', 'c', 'd'].flatMap((slug) => of(slug)).map(({ day }) => day);
    for (const day of days) {
      expect(day < '2026-11-26').toBe(true);
      expect(day > '2025-11-20').toBe(true);
    }
    expect(new Set(of('un-atelier').map(({ day }) => day)).size).toBe(of('un-atelier').length);
  });
});
