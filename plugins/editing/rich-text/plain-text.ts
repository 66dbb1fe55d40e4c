import { sanitise } from './sanitise';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/**
 * The text of some rich text, on one line: for summaries, feeds, search and metadata. Not HTML: escape it where HTML is expected.
 *
 * @param maximum longest answer in characters; a longer text is cut between words and ends with « … »
 */
export function toPlainText(html: string | null | undefined, maximum?: number): string {
  const text = sanitise(html)
    .replace(/<\/(?:h[345]|p|li|blockquote|ul|ol)>|<[bh]r \/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  if (maximum === undefined || text.length <= maximum) return text;
  const room = text.slice(0, Math.max(0, maximum - 1));
  const lastSpace = room.lastIndexOf(' ');
  const cut = lastSpace > maximum / 2 ? room.slice(0, lastSpace) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.]+$/, '')}…`;
}

/** Whether nothing would be read: no text and no line drawn. */
export function isBlank(html: string | null | undefined): boolean {
  return toPlainText(html) === '' && !sanitise(html).includes('<hr');
}
