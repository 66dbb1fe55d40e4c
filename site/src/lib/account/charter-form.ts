import type { FieldKinds } from '../forms/fields.ts';
import { typedText } from '../forms/typed-text.ts';
import { localPath } from '../session/local-path.ts';

/** Names of the charter's own fields: a form that was being sent travels with them, under its own names. */
const own = /^charte-/;
export const charterFields = { 'charte-version': 'line', 'charte-acceptee': 'box' } as const satisfies FieldKinds;
export const charterNames = { version: 'charte-version', accepted: 'charte-acceptee' } as const;
/** Where the form that was being sent goes. */
export const resumedName = 'charte-reprise';
/** Where to go afterwards when nothing was being sent. */
export const nextName = 'charte-suite';

const text = (data: FormData | null, name: string): string | null => {
  const value = data?.get(name);
  return typeof value === 'string' ? value : null;
};

/** The form that was being sent when the charter came in between, out of the charter's own form; null when there is none. */
export function keptFormOf(data: FormData | null): { action: string; fields: Array<[string, string]> } | null {
  const action = text(data, resumedName);
  // Only pages that ask for a session lead here.
  if (data === null || action === null || !/^\/(etabli|compte)(\/|\?|$)/.test(localPath(action, '/'))) return null;
  return { action: localPath(action), fields: typedText(data).filter(([name]) => !own.test(name)) };
}

/** Where to go once the charter is accepted. */
export const nextPage = (url: URL, data: FormData | null): string =>
  localPath(data ? text(data, nextName) : url.searchParams.get('suivant'));
