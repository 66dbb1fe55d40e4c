import { z } from 'zod';

/** Longest password accepted, in UTF-8 bytes: bcrypt reads no further. */
export const passwordMaxBytes = 72;
/** Shortest password accepted, in characters. */
export const passwordMinLength = 12;
/** Longest biography, in characters. */
export const biographyMaxLength = 2_000;

export const requiredText = (missing: string) => z.string({ error: missing }).trim().min(1, missing);

export const name = (what: string) =>
  requiredText(`Indiquez votre ${what}.`)
    .min(2, `Indiquez votre ${what} en 2 caractères au moins.`)
    .max(100, `Raccourcissez votre ${what} : 100 caractères au plus.`)
    .regex(/^[^\p{Cc}<>]*$/u, `Retirez de votre ${what} les chevrons et les caractères invisibles.`);

const emailExample = 'par exemple camille@exemple.fr';
export const email = requiredText(`Indiquez votre adresse électronique, ${emailExample}.`)
  .max(254, 'Raccourcissez cette adresse : 254 caractères au plus.')
  .pipe(z.email(`Corrigez cette adresse : elle doit avoir la forme nom@domaine, ${emailExample}.`));

export const newPassword = z
  .string({ error: 'Choisissez un mot de passe.' })
  .min(passwordMinLength, `Choisissez un mot de passe de ${passwordMinLength} caractères au moins.`)
  .refine(
    (value) => new TextEncoder().encode(value).length <= passwordMaxBytes,
    `Raccourcissez ce mot de passe : ${passwordMaxBytes} octets au plus (une lettre accentuée en prend deux).`,
  );

/** Whatever the rules for new passwords are, an old one must still be able to enter. */
export const knownPassword = z
  .string({ error: 'Indiquez votre mot de passe.' })
  .min(1, 'Indiquez votre mot de passe.')
  .max(1_000, 'Vérifiez ce mot de passe : il est trop long.');

const tokenAdvice = 'Ouvrez à nouveau le lien reçu par courriel : celui-ci est incomplet.';
export const token = z.string({ error: tokenAdvice }).regex(/^[A-Za-z0-9_-]{43}$/, tokenAdvice);

const chooseActorType = 'Choisissez votre type d’acteur dans la liste.';
/** The slug of a tag of `types-d-acteur`. */
export const actorType = requiredText(chooseActorType).regex(/^[a-z0-9-]{1,100}$/, chooseActorType);

const chooseTerritory = 'Choisissez votre territoire dans la liste.';
/** The official code of a tag of `territoires` (`DEP-76`). */
export const territory = requiredText(chooseTerritory).regex(/^[A-Z0-9-]{1,20}$/, chooseTerritory);

const cleared = z.union([z.literal(''), z.null()]).transform(() => null);

/** Several lines of plain text, null when empty. */
export const optionalLines = (maximum: number) =>
  z
    .string({ error: 'Écrivez un texte.' })
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\t\n]|[\u200B\u2028\u2029\uFEFF]/gu, '')
        .trim(),
    )
    .pipe(z.string().max(maximum, `Raccourcissez ce texte : ${maximum} caractères au plus.`))
    .nullable()
    .transform((value) => value || null);

const webAddressAdvice = 'Saisissez une adresse complète, qui commence par https:// ou http://.';

/** An absolute `http:` or `https:` address, without a user name or password in it. */
const isWebAddress = (value: string): boolean => {
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return hostname !== '' && username === '' && password === '';
};

/** A web address, null when empty: no other scheme than `http` and `https` can ever be stored. */
export const optionalWebAddress = z.union(
  [
    cleared,
    z
      .string()
      .trim()
      .max(500)
      .refine((value) => isWebAddress(value)),
  ],
  { error: webAddressAdvice },
);

/** An e-mail address, null when empty. */
export const optionalEmail = z.union([cleared, email], {
  error: `Corrigez cette adresse : elle doit avoir la forme nom@domaine, ${emailExample}.`,
});
