import type { ChangelogData } from '../queries/editorial';
import { longDate, monthOf } from './dates';
import { frenchSpacing } from './typography';

/** A change of the platform, done or to come. */
export interface ChangeView {
  anchor: string;
  title: string;
  date: string;
  dateIso: string;
  body: string;
}

export interface Month {
  /** "novembre 2026" */
  name: string;
  changes: ChangeView[];
}

export interface Changelog {
  /** What is in service, by month, the latest first. */
  recent: Month[];
  /** Older months: folded. */
  older: Month[];
  inProgress: ChangeView[];
  planned: ChangeView[];
}

/** Changes shown at once; months are kept whole. */
export const unfolded = 10;

const view = ({ documentId, title, date, body }: ChangelogData): ChangeView => ({
  anchor: `evolution-${documentId.slice(0, 10)}`,
  title: frenchSpacing(title),
  date: longDate(date) ?? date,
  dateIso: date,
  body: body ?? '',
});

function byMonth(changes: readonly ChangeView[]): Month[] {
  const months = Map.groupBy(changes, ({ dateIso }) => dateIso.slice(0, 7));
  return [...months].map(([month, all]) => ({ name: monthOf(month) ?? month, changes: all }));
}

/** What changed, grouped by month, and what comes next: soonest first. */
export function changelog(entries: readonly ChangelogData[]): Changelog {
  const inState = (state: ChangelogData['state']) => entries.filter((entry) => entry.state === state).map(view);
  const latestFirst = (one: ChangeView, other: ChangeView) => other.dateIso.localeCompare(one.dateIso);
  const months = byMonth(inState('shipped').sort(latestFirst));
  let counted = 0;
  const cut = months.findIndex(({ changes }) => (counted += changes.length) > unfolded && counted > changes.length);
  return {
    recent: cut < 0 ? months : months.slice(0, cut),
    older: cut < 0 ? [] : months.slice(cut),
    inProgress: inState('in_progress').sort((one, other) => latestFirst(other, one)),
    planned: inState('planned').sort((one, other) => latestFirst(other, one)),
  };
}
