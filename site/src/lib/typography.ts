const narrow = '\u202f';
const wide = '\u00a0';

/** French spacing for a line we compose: no line may start with « : ; ! ? » » nor end with « « ». */
export function frenchSpacing(text: string): string {
  return text
    .replace(/ ([;!?])/g, `${narrow}$1`)
    .replace(/ ([:»])/g, `${wide}$1`)
    .replace(/« /g, `«${wide}`);
}

/** The same for formatted text: in what is read, not in tags nor in code. */
export const frenchSpacingOfHtml = (html: string): string =>
  html
    .split(/(<(pre|code)\b[^]*?<\/\2>|<[^>]*>)/)
    .map((part, index) => (index % 3 === 0 ? frenchSpacing(part) : index % 3 === 1 ? part : ''))
    .join('');

const french = new Intl.NumberFormat('fr-FR');

/** "7 500", with a narrow no-break space. */
export const wholeNumber = (count: number): string => french.format(count);

/** "1 ressource", "3 ressources", "0 ressource": in French the plural starts at two. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${wholeNumber(count)} ${count < 2 ? singular : plural}`;
}

/** The first words of a text, cut between words, at most `length` characters and an ellipsis. */
export function excerpt(text: string | null | undefined, length: number): string | undefined {
  const plain = text
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!plain) return undefined;
  if (plain.length <= length) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', length) > 0 ? plain.lastIndexOf(' ', length) : length)}…`;
}
