/** The deepest heading HTML has. */
const deepest = 6;

/**
 * Moves the headings of a sanitised rich text so that its highest one is at a level: what is written inside a page continues
 * the page's own outline, whatever level its author started from.
 */
export function headingsFrom(html: string, level: number): string {
  const levels = [...html.matchAll(/<h([2-6])>/g)].map((match) => Number(match[1]));
  if (levels.length === 0) return html;
  const shift = level - Math.min(...levels);
  return html.replace(
    /<(\/?)h([2-6])>/g,
    (_tag, slash: string, own: string) => `<${slash}h${Math.min(deepest, Number(own) + shift)}>`,
  );
}
