/**
 * How a field of a plain form is read. `line` and `text`: as typed; `password`: as typed, never shown again; `list`: every value
 * posted under the name; `box`: true when ticked; `answer`: oui/non/nothing; `number`; `rich-text`: HTML when the editor says
 * so in `<name>-format`, Markdown otherwise.
 */
export type FieldKind = 'line' | 'text' | 'password' | 'list' | 'box' | 'answer' | 'number' | 'rich-text';

/** Field kinds by name; a dotted name (`socialLinks.x`) makes an object. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

/** What the form shows again, by field name. */
export type FormValues = Record<string, string | string[]>;

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  // Browsers send CRLF line ends, which would count twice against a limit.
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
};

const textsOf = (data: FormData, name: string): string[] =>
  data.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');

const answers: Readonly<Record<string, boolean>> = { oui: true, non: false };

function inputOf(data: FormData, name: string, kind: FieldKind): unknown {
  const text = textOf(data, name);
  switch (kind) {
    case 'list':
      return textsOf(data, name);
    case 'box':
      return data.has(name);
    case 'answer':
      return answers[text] ?? null;
    case 'number':
      return text.trim() === '' ? undefined : Number(text);
    case 'rich-text':
      return textOf(data, `${name}-format`) === 'html' ? { html: text } : { markdown: text };
    default:
      return text;
  }
}

function place(target: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const child = (target[head] ??= {}) as Record<string, unknown>;
  place(child, rest.join('.'), value);
}

/**
 * Reads a posted form by its fields: nothing that was not asked for gets through.
 *
 * @returns `input` to give to the contract; `values` to show again (without passwords)
 */
export function readFields(data: FormData, kinds: FieldKinds): { input: Record<string, unknown>; values: FormValues } {
  const input: Record<string, unknown> = {};
  const values: FormValues = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = inputOf(data, name, kind);
    if (value !== undefined) place(input, name, value);
    if (kind === 'password') continue;
    if (kind === 'list') values[name] = textsOf(data, name);
    else if (kind === 'box') values[name] = data.has(name) ? 'oui' : '';
    else values[name] = textOf(data, name);
    if (kind === 'rich-text') values[`${name}-format`] = textOf(data, `${name}-format`);
  }
  return { input, values };
}
