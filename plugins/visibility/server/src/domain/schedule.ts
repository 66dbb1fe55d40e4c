/** When something of the editorial team is shown: from `from` (included) until `until` (excluded); an absent end is open. */
export interface Schedule {
  from?: Date | string | null;
  until?: Date | string | null;
}

const time = (date: Date | string | null | undefined): number | null =>
  date === null || date === undefined ? null : new Date(date).getTime();

/** Whether it is shown at this instant. */
export function isCurrent({ from, until }: Schedule, now: Date): boolean {
  const [start, end] = [time(from), time(until)];
  return (start === null || start <= now.getTime()) && (end === null || end > now.getTime());
}

/** {@link isCurrent} as a `where` of the query engine. */
export const currentRows = (now: Date) => ({
  $and: [
    { $or: [{ from: { $null: true } }, { from: { $lte: now } }] },
    { $or: [{ until: { $null: true } }, { until: { $gt: now } }] },
  ],
});

/** Whether it began or ended after one instant and no later than another: what was drawn at the first may be stale at the second. */
export function changesBetween({ from, until }: Schedule, after: Date, now: Date): boolean {
  return [time(from), time(until)].some(
    (boundary) => boundary !== null && boundary > after.getTime() && boundary <= now.getTime(),
  );
}
