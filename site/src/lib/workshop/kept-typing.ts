/** Text fields of a form, by name. */
export type KeptFields = Record<string, string>;

/** What storage gave back, if it is a set of fields. */
export function keptText(value: unknown): KeptFields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** Whether what was kept is worth offering: it says something else than the form does. */
export const appliesTo = (kept: KeptFields, shown: KeptFields): boolean =>
  Object.entries(kept).some(([name, value]) => Object.hasOwn(shown, name) && shown[name] !== value);

/**
 * What may be forgotten once a page opens.
 *
 * @param sent the form that was sent from the previous page
 * @param notice the code of the page's notice
 * @param refused the page says that something wasn't saved
 * @returns a form's key, `all` after signing out (the browser may be shared), or null
 */
export function clearedBy({
  sent,
  notice,
  refused,
}: {
  sent: string | null;
  notice: string | null;
  refused: boolean;
}): string | null {
  if (notice === 'deconnecte' || notice === 'deconnecte-partout') return 'all';
  return refused || notice === 'session-finie' || notice === null ? null : sent;
}
