import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStatement, resultsByTheme } from './statement';

const record = fs.readFileSync(new URL('../../../../docs/accessibilite.md', import.meta.url), 'utf8');
const row = (number: string) => record.split('\n').find((line) => line.startsWith(`| ${number} |`))!;
const withOutcomes = (from: RegExp, to: string) => record.replaceAll(from, to);

describe('the accessibility statement', () => {
  it('reads the 106 criteria of the record, each with how it is checked', () => {
    const { criteria, assessedOn } = readStatement(record);
    expect(criteria).toHaveLength(106);
    expect(criteria[0]).toMatchObject({ number: '1.1', check: 'automatique', outcome: 'C' });
    expect(criteria.at(-1)?.number).toBe('13.12');
    expect(assessedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('counts the rate on applicable criteria only', () => {
    const { criteria, rate } = readStatement(record);
    const applicable = criteria.filter(({ outcome }) => outcome !== 'NA').length;
    const failed = criteria.filter(({ outcome }) => outcome === 'NC').length;
    expect(rate).toBeCloseTo((applicable - failed) / applicable);
  });

  it('claims full conformity only when nothing fails, partial from half of the criteria', () => {
    expect(readStatement(withOutcomes(/\| NC \|/g, '| C |')).level).toBe('totalement conforme');
    const allButOne = withOutcomes(/\| NC \|/g, '| C |').replace(/\| C \|/, '| NC |');
    expect(readStatement(allButOne).level).toBe('partiellement conforme');
    expect(readStatement(withOutcomes(/\| C \|/g, '| NC |')).level).toBe('non conforme');
  });

  it('refuses a record that misses a criterion, doubles one or says nothing of it', () => {
    expect(() => readStatement(record.replace(`${row('8.2')}\n`, ''))).toThrow(/8\.2/);
    expect(() => readStatement(record.replace(row('8.2'), `${row('8.2')}\n${row('8.2')}`))).toThrow(/8\.3/);
    expect(() => readStatement(record.replace(row('8.2'), '| 8.2 | Code valide | automatique | C |  |'))).toThrow(
      /8\.2/,
    );
    expect(() =>
      readStatement(record.replace(row('8.2'), '| 8.2 | Code valide | sans objet | C | parce que |')),
    ).toThrow(/8\.2/);
    expect(() => readStatement(record.replace(/^Date de l’auto-évaluation.*$/m, ''))).toThrow(/date/);
  });

  it('sums each theme of the RGAA', () => {
    const results = resultsByTheme(readStatement(record));
    const sum = ({ conforming, failing, notApplicable }: (typeof results)[number]) =>
      conforming + failing + notApplicable;
    expect(results.map(sum)).toEqual([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
    expect(results[12]).toMatchObject({ name: 'Consultation', notApplicable: 5 });
  });
});
