import { toPlainText } from '@labase/editing/rich-text';

/** A heading a reader may go to. */
export interface Heading {
  id: string;
  title: string;
}

/** Letters without accents, in lower case, words joined by hyphens. */
export function anchorOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

/**
 * Gives an id to the headings of one level of a sanitised rich text, made of their words so that a link survives other edits.
 *
 * @returns the text, and its headings in order
 */
export function withAnchors(html: string, level: number): { html: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const taken = new Set<string>();
  const anchored = html.replace(new RegExp(`<h${level}>(.*?)</h${level}>`, 'gs'), (_tag, inner: string) => {
    const title = toPlainText(inner);
    const own = anchorOf(title) || 'partie';
    let id = own;
    for (let copy = 2; taken.has(id); copy += 1) id = `${own}-${copy}`;
    taken.add(id);
    headings.push({ id, title });
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
  return { html: anchored, headings };
}
