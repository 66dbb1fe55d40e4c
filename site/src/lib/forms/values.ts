import type { FormState } from './submit.ts';

/** The value of a field that holds one. */
export const valueOf = (form: FormState, name: string): string => {
  const value = form.values[name];
  return typeof value === 'string' ? value : '';
};

/** The values of a field that holds several. */
export const valuesOf = (form: FormState, name: string): string[] => {
  const value = form.values[name];
  return Array.isArray(value) ? value : value ? [value] : [];
};

/** What a field component needs of the form: its name, value and message. */
export const field = (form: FormState, name: string) => ({
  name,
  value: valueOf(form, name),
  error: form.errors[name],
});
