/** How one content type or component presents itself in the admin panel. */
export interface ModelLabels {
  /** The field that names an entry, in relations and titles. */
  mainField?: string;
  /** Columns of the list, in order. */
  columns?: readonly string[];
  /** Label of each field the editor sees, with a line of help where the label isn't enough. */
  fields: Readonly<Record<string, FieldLabel>>;
}

export type FieldLabel = readonly [label: string, help?: string];
