/** How one content type or component presents itself in the admin panel. */
export interface ModelLabels {
  /** The field that names an entry, in relations and titles. */
  mainField?: string;
  /** Columns of the list, in order. */
  columns?: readonly string[];
  /** What the list is sorted by when nobody chose; the main field, from A to Z, otherwise. */
  sort?: readonly [field: string, order: 'ASC' | 'DESC'];
  /**
   * Rows of the form, each the names of the fields side by side, in one to three columns. What is not named is not shown. Without
   * it, Strapi's arrangement stays.
   */
  form?: readonly string[];
  /** Label of each field the editor sees, with a line of help where the label isn't enough. */
  fields: Readonly<Record<string, FieldLabel>>;
}

export type FieldLabel = readonly [label: string, help?: string];

export interface FormCell {
  name: string;
  size: number;
}

/** Rows of names as the content manager keeps them: cells of twelfths of the width. */
export const formOf = (rows: readonly string[]): FormCell[][] =>
  rows.map((row) => {
    const names = row.split(' ');
    return names.map((name) => ({ name, size: 12 / names.length }));
  });
