import type { InPeriod } from '../../../contracts';
import { mondayOf } from './day';

export interface DayCount {
  day: string;
  count: number;
}

/** One entry per period, in the order given; those nothing was counted in are at zero. */
export const everyPeriod = (periods: readonly string[], counts: ReadonlyMap<string, number>): InPeriod[] =>
  periods.map((period) => ({ period, count: counts.get(period) ?? 0 }));

/** Sums days into their weeks. */
export function byWeek(days: readonly DayCount[]): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const { day, count } of days) {
    const monday = mondayOf(day);
    weeks.set(monday, (weeks.get(monday) ?? 0) + count);
  }
  return weeks;
}

/** Groups objects by how much is to be added to their count: one statement for each amount. */
export function byAmount<Key>(added: ReadonlyMap<Key, number>): Map<number, Key[]> {
  const groups = new Map<number, Key[]>();
  for (const [key, amount] of added) groups.set(amount, [...(groups.get(amount) ?? []), key]);
  return groups;
}
