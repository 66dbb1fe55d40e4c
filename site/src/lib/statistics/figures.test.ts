import type { Figures } from '@labase/statistics/contracts';
import { describe, expect, it } from 'vitest';
import { figureViews, keyNumbers, tableOf } from './figures';

const figures: Figures = {
  at: '2026-11-26T10:00:00.000Z',
  totals: { resources: 1240, bases: 1, collections: 0, members: 25, views: 2 },
  resourcesByMonth: [
    { period: '2026-10', count: 4 },
    { period: '2026-11', count: 1 },
  ],
  viewsByWeek: [{ period: '2026-11-23', count: 2 }],
  growth: [{ period: '2026-11', members: 25, resources: 1240, bases: 1, collections: 0 }],
  families: [{ slug: 'inclusion', name: 'Inclusion numérique', count: 3 }],
  themes: Array.from({ length: 20 }, (_, index) => ({
    family: 'Inclusion',
    name: `Thème ${index}`,
    count: 20 - index,
  })),
  regions: [
    { code: 'FR', name: 'France', count: 9 },
    { code: 'REG-28', name: 'Normandie', count: 2 },
  ],
};
const empty: Figures = {
  ...figures,
  totals: { resources: 0, bases: 0, collections: 0, members: 0, views: 0 },
  resourcesByMonth: [{ period: '2026-11', count: 0 }],
  viewsByWeek: [{ period: '2026-11-23', count: 0 }],
  growth: [],
  families: [],
  themes: [],
  regions: [],
};
const view = (slug: string) => figureViews(figures).find((one) => one.slug === slug)!;

describe('the statistics page', () => {
  it('begins with numbers as they are said in French', () => {
    expect(keyNumbers(figures).map(({ value, label }) => `${value} ${label}`)).toEqual([
      '1\u202f240 ressources publiques',
      '1 base publique',
      '0 collection publique',
      '25 membres',
      '2 vues',
    ]);
  });

  it('says in words what each chart shows', () => {
    expect(view('ressources-par-mois').summary).toBe(
      'Le plus : 4 ressources, octobre 2026. Pour finir : 1 ressource, novembre 2026.',
    );
    expect(view('vues-par-semaine').summary).toContain('2 vues, semaine du 23 novembre 2026');
    expect(view('ressources-par-region').summary).toBe('France, 9 ressources ; Normandie, 2 ressources.');
    expect(view('ressources-par-theme').summary).toMatch(/^En tête : Thème 0, 20 ressources/);
    for (const { summary } of figureViews(empty)) expect(summary).toBe('Rien n’a encore été compté.');
  });

  it('draws what stands out and keeps everything in the table', () => {
    const themes = view('ressources-par-theme');
    expect(themes.points).toHaveLength(15);
    expect(themes.rows).toHaveLength(20);
  });

  it('has one table for each chart, of one width, and a file of each', () => {
    for (const { slug, head, rows } of figureViews(figures)) {
      for (const row of rows) expect(row).toHaveLength(head.length);
      expect(tableOf(figures, slug)).toEqual([head, ...rows]);
    }
    expect(tableOf(figures, 'ressources-par-region')).toEqual([
      ['Territoire', 'Code officiel', 'Ressources'],
      ['France', 'FR', 9],
      ['Normandie', '28', 2],
    ]);
    expect(tableOf(figures, 'totaux')?.at(-1)).toEqual(['Vues', 2]);
    expect(tableOf(figures, 'inconnue')).toBeUndefined();
  });
});
