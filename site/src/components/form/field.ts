/** What every form field shares. `id` equals `name`, so that an error summary can link to the field by its name. */
export interface FieldProps {
  /** Name in the posted form, and id of the control. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** Message shown beside the field and read with it; the field is then invalid. */
  error?: string | undefined;
  required?: boolean | undefined;
}

/** The id of the element that holds a field's messages. */
export const messagesId = (name: string) => `${name}-messages`;

/**
 * The accessibility attributes of a control.
 *
 * @param field the field
 * @param extra ids of other elements that describe it
 */
export function describedControl(field: Pick<FieldProps, 'name' | 'error' | 'required'>, ...extra: string[]) {
  return {
    id: field.name,
    name: field.name,
    required: field.required ?? false,
    'aria-describedby': [...extra, messagesId(field.name)].join(' '),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Choices under a heading, for a long list (departments by region, themes by family). */
export interface ChoiceGroup {
  label: string;
  options: readonly Choice[];
}

/** True when a list of choices is made of groups. */
export const isChoiceGroup = (item: Choice | ChoiceGroup): item is ChoiceGroup => 'options' in item;
