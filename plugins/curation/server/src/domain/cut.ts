/** A text of at most `maximum` characters, cut between words and ended by « … » when it is longer. */
export function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const room = text.slice(0, maximum - 1);
  const lastSpace = room.lastIndexOf(' ');
  const kept = lastSpace > maximum / 2 ? room.slice(0, lastSpace) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.replace(/[\s,;:.(«-]+$/u, '')}…`;
}

/**
 * Groups blocks of HTML, in order, into texts of at most `maximum` characters; a block that is longer alone stays whole, and alone.
 */
export function grouped(blocks: readonly string[], maximum: number): string[] {
  const groups: string[] = [];
  let current = '';
  for (const block of blocks) {
    if (current && current.length + block.length > maximum) {
      groups.push(current);
      current = '';
    }
    current += block;
  }
  return current ? [...groups, current] : groups;
}
