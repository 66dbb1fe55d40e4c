import type { Missing } from './publication-check';

/** An error of a form of the content manager: the field's path, and what to do. */
export interface PanelError {
  path: string[];
  message: string;
  name: 'ValidationError';
}

/**
 * What a publication lacks, beside the fields of the content manager's form where it is filled in: the index is one field there,
 * and contents are known by their position.
 *
 * @param keys of the contents, in the form's order
 */
export function panelErrors(missing: readonly Missing[], keys: readonly string[]): PanelError[] {
  const byPath = new Map<string, string[]>();
  for (const { field, message } of missing) {
    const [first = '', second = '', ...rest] = field.split('.');
    const position = keys.indexOf(second);
    const inContent = rest[0] === 'kind' ? [] : rest;
    const path =
      first === 'index'
        ? ['tags']
        : first === 'contents' && position >= 0
          ? [first, String(position), ...inContent]
          : [first];
    const name = path.join('.');
    byPath.set(name, [...(byPath.get(name) ?? []), message]);
  }
  return [...byPath].map(([path, messages]) => ({
    path: path.split('.'),
    message: messages.join(' '),
    name: 'ValidationError',
  }));
}
