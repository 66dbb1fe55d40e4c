const long = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const short = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'Europe/Paris' });
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "3 mars 2026", in Paris' time; undefined for an absent or unreadable date. */
export function longDate(date: string | null | undefined): string | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : long.format(time).replace(/^1 /, '1ᵉʳ ');
}

/** "26 nov. 2026": a date where room is short. */
export function shortDate(date: string | null | undefined): string | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : short.format(time).replace(/^1 /, '1ᵉʳ ');
}

/** A production date, `2024` or `2024-03`, as "2024" or "mars 2024". */
export function productionDate(date: string | null | undefined): string | undefined {
  if (!date || !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)) return undefined;
  return date.length === 4 ? date : monthOf(date);
}

/** "novembre 2026" for `2026-11`; undefined for anything else. */
export function monthOf(yearAndMonth: string): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(yearAndMonth) ? month.format(Date.parse(`${yearAndMonth}-01`)) : undefined;
}
