import type { Figure } from './figures.ts';

/** What a figure must stay under (`most`) or reach (`least`). */
export interface Budget {
  readonly bound: 'most' | 'least';
  readonly value: number;
}

const KB = 1024;
const MB = 1024 * 1024;
const most = (value: number): Budget => ({ bound: 'most', value });
const least = (value: number): Budget => ({ bound: 'least', value });

/** The project's budgets by figure, the first that matches; a figure without one is printed to be known. */
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/^page\.resource(\.narrow)?\.bytes_without_fonts$/, most(45 * KB)],
  [/^page\.[a-z_]+(\.narrow)?\.bytes_without_fonts$/, most(60 * KB)],
  [/^page\.next\.bytes$/, most(30 * KB)],
  [/^page\.[a-z_]+\.bytes$/, most(175 * KB)],
  [/^page\.resource\.js_bytes$/, most(20 * KB)],
  [/^page\.resource\.css_bytes$/, most(16 * KB)],
  [/^page\.resource(\.narrow)?\.requests$/, most(12)],
  [/^page\.resource\.dom_nodes$/, most(350)],
  [/^page\.resource\.ecoindex$/, least(80)],
  [/^store\.ram\.vs_nginx$/, least(0.5)],
  [/^store\.disk\.vs_nginx$/, least(0.12)],
  [/^store\.ram\.vs_rendered$/, least(10)],
  [/\.warm_up\.rate$/, least(100)],
  [/\.warm_up\.failed$/, most(0)],
  [/^freshness\..*(?<!answer)\.p95_ms$/, most(2000)],
  [/^freshness\.withdraw\.late_pages$/, most(0)],
  [/^cms\..*\.cpu_rule_vs_none$/, most(1.1)],
  [/^cms\.graphql_nested\.sql$/, most(15)],
  [/^cms\.graphql_nested\.rate_vs_stock$/, least(5)],
  [/^growth\.(list|page|publish)\.ratio_\d+$/, most(1.5)],
  [/^growth\.memory\.cms_bytes$/, most(750 * MB)],
  [/^growth\.memory\.site_bytes$/, most(250 * MB)],
  [/^import\.minutes_for_7500$/, most(10)],
  [/^lighthouse\.[a-z]+\.performance$/, least(98)],
  [/^lighthouse\.[a-z]+\.(accessibility|best_practices|seo)$/, least(100)],
];

export const budgetOf = (name: string): Budget | undefined => budgets.find(([pattern]) => pattern.test(name))?.[1];

export const isWithin = (value: number, { bound, value: limit }: Budget): boolean =>
  bound === 'most' ? value <= limit : value >= limit;

const round = (value: number) => Number(value.toPrecision(4));

/** One line to read: name, value, spread, and its budget with « ok » or « over ». */
export function lineOf({ name, value, unit, min, max }: Figure): string {
  const range = min === undefined || max === undefined ? '' : `  (${round(min)}–${round(max)})`;
  const budget = budgetOf(name);
  const verdict = budget
    ? `  ${budget.bound === 'most' ? '≤' : '≥'} ${round(budget.value)}  ${isWithin(value, budget) ? 'ok' : 'over'}`
    : '';
  return `${name.padEnd(44)} ${String(round(value)).padStart(10)} ${unit}${range}${verdict}`;
}
