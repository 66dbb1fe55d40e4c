import { z } from 'zod';

/**
 * Fields that several commands share. Everywhere in these contracts: a field left out is left as it is, an empty
 * one (`''` or `null`) is cleared, an unknown one is refused.
 */

const countLabel = (count: number) => new Intl.NumberFormat('fr-FR').format(count);

/** Control characters break exports and hide text; tabs and line ends are kept where several lines are allowed. */
const controls = /[^\P{Cc}\t\n]|[\u200B\u2028\u2029\uFEFF]/gu;

const cleanLine = (value: string) => value.normalize('NFC').replace(controls, '').replace(/\s+/gu, ' ').trim();
const cleanLines = (value: string) => value.normalize('NFC').replace(/\r\n?/gu, '\n').replace(controls, '').trim();

/** One line of required text, `minimum` to `maximum` characters once trimmed. */
export const requiredLine = (label: string, maximum: number, minimum = 1) =>
  z
    .string({ error: `Renseignez ${label}.` })
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, { error: `Renseignez ${label}.`, abort: true })
        .min(minimum, { error: `Écrivez au moins ${countLabel(minimum)} caractères.` })
        .max(maximum, { error: `Écrivez ${countLabel(maximum)} caractères au plus.` }),
    );

const emptyToNull = (value: string | null) => (value === null || value === '' ? null : value);

/** One line of text which may be cleared. */
export const optionalLine = (maximum: number) =>
  z
    .string({ error: 'Écrivez un texte.' })
    .transform(cleanLine)
    .pipe(z.string().max(maximum, { error: `Écrivez ${countLabel(maximum)} caractères au plus.` }))
    .nullable()
    .transform(emptyToNull);

/** Several lines of plain text which may be cleared. */
export const optionalLines = (maximum: number) =>
  z
    .string({ error: 'Écrivez un texte.' })
    .transform(cleanLines)
    .pipe(z.string().max(maximum, { error: `Écrivez ${countLabel(maximum)} caractères au plus.` }))
    .nullable()
    .transform(emptyToNull);

const webAddressMessage = 'Saisissez une adresse complète, qui commence par https:// ou http://.';

/** True for an absolute `http:` or `https:` address with a host and no user name or password in it. */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.hostname !== '' && url.username === '' && url.password === '';
}

/** A web address, `http` or `https` only: no other scheme can ever be stored. */
export const webAddress = z
  .string({ error: webAddressMessage })
  .trim()
  .min(1, { error: webAddressMessage, abort: true })
  .max(500, { error: 'Cette adresse est trop longue : 500 caractères au plus.' })
  .refine(isWebAddress, { error: webAddressMessage });

export const optionalWebAddress = z.union([z.literal('').transform(() => null), z.null(), webAddress], {
  error: webAddressMessage,
});

/** A Strapi documentId. */
export const identifier = z
  .string({ error: 'Choisissez un élément de la liste.' })
  .regex(/^[a-z0-9]{10,40}$/u, { error: 'Choisissez un élément de la liste.' });

export const optionalIdentifier = z.union([z.literal('').transform(() => null), z.null(), identifier], {
  error: 'Choisissez un élément de la liste.',
});

/** A tag is named by its slug, which is stable and readable. */
export const tagSlug = z
  .string({ error: 'Choisissez un élément de la liste.' })
  .regex(/^[\p{L}\p{N}_-]{1,100}$/u, { error: 'Choisissez un élément de la liste.' });

export const optionalTagSlug = z.union([z.literal('').transform(() => null), z.null(), tagSlug], {
  error: 'Choisissez un élément de la liste.',
});

/** Key of a content or of a section: a uuid made by the server, or by the editor for something new. */
export const partKey = z.uuid({ error: 'Cet élément est inconnu.' });

/** A position: after the part of this key, or first when null or empty. */
export const optionalPartKey = z.union([z.literal('').transform(() => null), z.null(), partKey], {
  error: 'Cet élément est inconnu.',
});

const maximumRichText = 200_000;
const richTextMessage = 'Ce texte est trop long : 200 000 caractères au plus.';

/**
 * Rich text as it is typed: HTML from the editor, Markdown from the plain text area. The server sanitises both, and keeps
 * byte for byte what Markdown left untouched.
 */
export const richText = z.union(
  [
    z.string().max(maximumRichText, { error: richTextMessage }),
    z
      .strictObject({ html: z.string().max(maximumRichText, { error: richTextMessage }) })
      .transform((value) => value.html),
    z.strictObject({ markdown: z.string().max(maximumRichText, { error: richTextMessage }) }),
  ],
  { error: 'Écrivez un texte de 200 000 caractères au plus.' },
);

/** After parsing: a string of HTML, or Markdown to turn into it. */
export type RichTextInput = z.output<typeof richText>;

/** The version that was read. Stale: the command is refused with 409 and both versions. */
export const revision = z.number({ error: 'Rechargez la page puis recommencez.' }).int().min(0);

/** Removes repeats and keeps order. */
export const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)];

export const tagSlugs = (maximum: number) =>
  z
    .array(tagSlug, { error: 'Choisissez des éléments de la liste.' })
    .max(maximum, { error: `Choisissez ${countLabel(maximum)} éléments au plus.` })
    .transform(distinct);

export const identifiers = (maximum: number) =>
  z
    .array(identifier, { error: 'Choisissez des éléments de la liste.' })
    .max(maximum, { error: `Choisissez ${countLabel(maximum)} éléments au plus.` })
    .transform(distinct);
