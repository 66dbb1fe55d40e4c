/** Crockford's base 32 in lower case: no letter that reads like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const keyLength = 6;
const longestTitlePart = 100;

/** The title as part of an address: unaccented lower-case words joined by hyphens; may be empty. */
export function slugifyTitle(title: string): string {
  const words = title
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestTitlePart);
  return words.replace(/^-+|-+$/gu, '');
}

/** The random end of a slug. `random` gives `length` bytes. */
export function slugKey(random: (length: number) => Uint8Array): string {
  return [...random(keyLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

const keyAtTheEnd = new RegExp(`-?([${alphabet}]{${keyLength}})$`, 'u');

/** A new slug: the title, then a random key that makes it unique without asking whether the title is taken. */
export const newSlug = (title: string, key: string): string => [slugifyTitle(title), key].filter(Boolean).join('-');

/** The slug of a retitled object: the key stays, so what was noted down still says what it was. */
export function retitledSlug(slug: string, title: string, newKey: string): string {
  return newSlug(title, keyAtTheEnd.exec(slug)?.[1] ?? newKey);
}
