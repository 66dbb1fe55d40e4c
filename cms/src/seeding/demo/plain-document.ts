import { toOdt } from './odt';
import { toPdf } from './pdf';

/** A paragraph of the simplest document: what a seed file needs to become a PDF or an OpenDocument text. */
export interface Line {
  style: 'heading' | 'text' | 'item';
  text: string;
}

const unmarked = (text: string) => text.replace(/\*\*/gu, '').replace(/\[([^\]]+)\]\(([^)]+)\)/gu, '$1 ($2)');

/** Headings (`### `), list items (`- `) and paragraphs of a Markdown text; other marks are dropped. */
export function toLines(markdown: string): Line[] {
  return markdown
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      if (line.startsWith('### ')) return { style: 'heading', text: unmarked(line.slice(4)) };
      if (line.startsWith('- ')) return { style: 'item', text: unmarked(line.slice(2)) };
      return { style: 'text', text: unmarked(line) };
    });
}

const types = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  csv: 'text/csv',
  txt: 'text/plain',
} as const;

/** The bytes and the type of a seed's file, by its extension. CSV starts with a byte order mark: spreadsheets in French need it. */
export async function makeFile(name: string, title: string, text: string): Promise<{ bytes: Buffer; type: string }> {
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof types;
  const type = types[extension];
  if (extension === 'pdf') return { bytes: toPdf(title, toLines(text)), type };
  if (extension === 'odt') return { bytes: await toOdt(title, toLines(text)), type };
  return { bytes: Buffer.from(extension === 'csv' ? `\uFEFF${text}\n` : `${text}\n`, 'utf8'), type };
}
