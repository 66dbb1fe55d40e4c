import { toPlainText } from '@labase/editing/rich-text';
import type { FormState } from '../forms/submit.ts';

/** A field whose stored value is not the typed one. */
export interface ConflictRow {
  label: string;
  stored: string;
  typed: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text: names of tags, « oui » and « non », lists with commas. */
function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) return value.map(readable).join(', ');
  if (isRecord(value)) return readable(value.slug ?? value.id ?? value.name ?? '');
  return String(value);
}

const markupAside = (text: string) => (/<\/?(p|ul|ol|h\d|blockquote)\b/.test(text) ? toPlainText(text) : text);

/**
 * What differs between what is stored now and what was typed, field by field; null when the form met no conflict.
 *
 * @param stored what is stored, by field name, as the form would show it
 */
export function conflictRows(
  form: FormState,
  stored: Record<string, unknown>,
  labels: Readonly<Record<string, string>>,
): ConflictRow[] | null {
  if (form.refusal?.reason !== 'conflict') return null;
  return Object.entries(labels)
    .filter(([name]) => Object.hasOwn(form.values, name) && Object.hasOwn(stored, name))
    .map(([name, label]) => ({
      label,
      stored: markupAside(readable(stored[name])),
      typed: markupAside(readable(form.values[name])),
    }))
    .filter((row) => row.stored.trim() !== row.typed.trim() && !(row.stored === 'non' && row.typed === ''));
}
