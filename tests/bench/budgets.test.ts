import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { budgetOf, isWithin, lineOf } from './budgets.ts';
import { pageKinds } from './page.kinds.ts';

describe('the line of a figure', () => {
  it('says whether the budget is kept, on either side', () => {
    expect(lineOf({ name: 'freshness.publish.p95_ms', unit: 'ms', value: 140 })).toMatch(/140 ms {2}≤ 2000 {2}ok$/);
    expect(lineOf({ name: 'store.ram.vs_nginx', unit: 'ratio', value: 0.4, min: 0.3, max: 0.5 })).toMatch(
      /0\.4 ratio {2}\(0\.3–0\.5\) {2}≥ 0\.5 {2}over$/,
    );
  });

  it('promises nothing where there is no budget', () => {
    expect(budgetOf('freshness.withdraw_answer.p95_ms')).toBeUndefined();
    expect(lineOf({ name: 'growth.load.rate', unit: 'per second', value: 10 })).toMatch(/10 per second$/);
  });

  it('holds the resource page to a stricter weight than the others', () => {
    const weight = 50 * 1024;
    expect(isWithin(weight, budgetOf('page.resource.bytes_without_fonts')!)).toBe(false);
    expect(isWithin(weight, budgetOf('page.home.bytes_without_fonts')!)).toBe(true);
  });
});

describe('names of figures', () => {
  it('gives every kind of page a budget of weight', () => {
    for (const kind of Object.keys(pageKinds)) expect(budgetOf(`page.${kind}.bytes_without_fonts`), kind).toBeDefined();
  });

  it('start with the name of their bench', () => {
    for (const file of fs.readdirSync(import.meta.dirname)) {
      const [bench, ...rest] = file.split('.');
      if (rest.join('.') !== 'ts' || ['budgets', 'corpus', 'figures', 'panel', 'run'].includes(bench!)) continue;
      const source = fs.readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
      const names = [...source.matchAll(/(?:name: |spread\(|ratio\(|count\(|compare\()[`']([a-z]+)\./g)].map(
        ([, name]) => name,
      );
      expect(new Set(names), file).toEqual(new Set([bench]));
    }
  });
});
