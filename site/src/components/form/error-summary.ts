/** Messages by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The title of a form's error summary. */
export function summaryTitle(count: number): string {
  return count === 1 ? 'Un champ est à corriger' : `${count} champs sont à corriger`;
}
