const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * The slug of a member's profile: their names, then six characters which make it unique without asking the database
 * (`camille-le-goff-k3v9x2`).
 *
 * @param random six numbers from 0 to 255
 */
export function memberSlug(firstName: string, lastName: string, random: Uint8Array): string {
  const key = Array.from(random.subarray(0, 6), (byte) => alphabet[byte % alphabet.length]).join('');
  const names = plain(`${firstName} ${lastName}`).slice(0, 120).replace(/-+$/, '') || 'membre';
  return `${names}-${key}`;
}
