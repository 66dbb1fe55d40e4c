import { describe, expect, it } from 'vitest';
import { describeProgress, describeReport, progressAt } from './progress';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('what an import says of itself', () => {
  it('tells how far it is, how fast it goes and what remains', () => {
    expect(plain(describeProgress(progressAt(1250, 7500, 100_000)))).toBe(
      '1 250 / 7 500 (16 %) – 12,5 par seconde – reste 8 min 20 s',
    );
  });

  it('promises nothing before it has something to judge by', () => {
    expect(progressAt(0, 10, 0)).toEqual({ done: 0, total: 10, rate: 0, remainingSeconds: null });
  });

  it('names what it refused and why, up to a limit', () => {
    const refused = ['a', 'b', 'c'].map((externalId) => ({ externalId, title: 'Titre', reasons: ['Trop long.'] }));
    const report = { source: 's', dryRun: false, created: 3, updated: 2, unchanged: 1, refused };
    const lines = describeReport(report, 2).map(plain);
    expect(lines).toContain('  créées : 3');
    expect(lines).toContain('    - a « Titre » : Trop long.');
    expect(lines.at(-1)).toBe('    … et 1 autres.');
  });
});
