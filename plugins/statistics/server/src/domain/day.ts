const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (instant: number) =>
  Object.fromEntries(paris.formatToParts(instant).map(({ type, value }) => [type, value])) as Record<string, string>;

/** The day in Paris at an instant (ms since 1970), as `2026-03-29`. */
export function parisDay(instant: number): string {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** How far ahead of UTC Paris' clocks are at an instant, in ms. */
function offsetAt(instant: number): number {
  const { year, month, day, hour, minute, second } = partsOf(instant);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The instant (ms since 1970) a day begins in Paris. Clocks change at two or three in the morning: midnight always exists, once. */
export function parisMidnight(day: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return utc - offsetAt(utc - 2 * 3_600_000);
}

/** A day some days later, or earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The month of a day, as `2026-03`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The last `count` months, the one of `day` last. */
export const lastMonths = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - count + index, 1)).toISOString().slice(0, 7),
  );

/** The Mondays of the last `count` weeks, the one of `day` last. */
export const lastWeeks = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(mondayOf(day), 7 * (index - count + 1)));
