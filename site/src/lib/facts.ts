/** A value of a fact: a text, possibly a link (`external` when it leaves the site) or a date (`datetime`, machine-readable). */
export interface FactValue {
  text: string;
  href?: string | undefined;
  external?: boolean | undefined;
  datetime?: string | undefined;
  detail?: string | undefined;
}

/** A label and its values, in a facts panel. */
export interface FactGroup {
  label: string;
  values: FactValue[];
}

/** Facts that have something to say. */
export const known = (facts: readonly FactGroup[]): FactGroup[] => facts.filter(({ values }) => values.length > 0);
