import { z } from 'zod';

/** Longest password accepted, in UTF-8 bytes: bcrypt reads no further. */
export const passwordMaxBytes = 72;
/** Shortest password accepted, in characters. */
export const passwordMinLength = 12;
/** The version of the charter a person accepts when signing up. */
export const charterVersion = '2026-11';

const requiredText = (missing: string) => z.string({ error: missing }).trim().min(1, missing);

const name = (what: string) =>
  requiredText(`Indiquez votre ${what}.`)
    .min(2, `Indiquez votre ${what} en 2 caractères au moins.`)
    .max(100, `Raccourcissez votre ${what} : 100 caractères au plus.`)
    .regex(/^[^\p{Cc}<>]*$/u, `Retirez de votre ${what} les chevrons et les caractères invisibles.`);

const emailExample = 'par exemple camille@exemple.fr';
const email = requiredText(`Indiquez votre adresse électronique, ${emailExample}.`)
  .max(254, 'Raccourcissez cette adresse : 254 caractères au plus.')
  .pipe(z.email(`Corrigez cette adresse : elle doit avoir la forme nom@domaine, ${emailExample}.`));

const newPassword = z
  .string({ error: 'Choisissez un mot de passe.' })
  .min(passwordMinLength, `Choisissez un mot de passe de ${passwordMinLength} caractères au moins.`)
  .refine(
    (value) => new TextEncoder().encode(value).length <= passwordMaxBytes,
    `Raccourcissez ce mot de passe : ${passwordMaxBytes} octets au plus (une lettre accentuée en prend deux).`,
  );

const tokenAdvice = 'Ouvrez à nouveau le lien reçu par courriel : celui-ci est incomplet.';
const token = z.string({ error: tokenAdvice }).regex(/^[A-Za-z0-9_-]{43}$/, tokenAdvice);

/** Body of `POST /api/accounts/sign-up`. `actorType` is a tag's slug (`types-d-acteur`), `territory` a tag's code (`DEP-76`). */
export const signUpSchema = z.object({
  firstName: name('prénom'),
  lastName: name('nom'),
  email,
  password: newPassword,
  actorType: requiredText('Choisissez votre type d’acteur dans la liste.').regex(
    /^[a-z0-9-]{1,100}$/,
    'Choisissez votre type d’acteur dans la liste.',
  ),
  territory: requiredText('Choisissez votre territoire dans la liste.').regex(
    /^[A-Z0-9-]{1,20}$/,
    'Choisissez votre territoire dans la liste.',
  ),
  charterAccepted: z.literal(true, {
    error: 'Cochez la case pour accepter la charte : elle est nécessaire pour s’inscrire.',
  }),
});

/** Body of `POST /api/accounts/confirmation`. */
export const confirmationSchema = z.object({ token });
/** Body of `POST /api/accounts/confirmation/resend`. */
export const resendSchema = z.object({ email });
/** Body of `POST /api/accounts/sign-in`: whatever the rules for new passwords are, an old one must still be able to enter. */
export const signInSchema = z.object({
  email,
  password: z
    .string({ error: 'Indiquez votre mot de passe.' })
    .min(1, 'Indiquez votre mot de passe.')
    .max(1_000, 'Vérifiez ce mot de passe : il est trop long.'),
});
/** Body of `POST /api/accounts/password/forgotten`. */
export const forgottenSchema = z.object({ email });
/** Body of `POST /api/accounts/password/reset`. */
export const resetSchema = z.object({ token, password: newPassword });
/** Body of `POST /api/accounts/password/change`, for a member who is signed in. */
export const changePasswordSchema = z.object({ currentPassword: signInSchema.shape.password, password: newPassword });

/** A base of the member's établi, and their role in it. */
export const memberBaseSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  role: z.enum(['owner', 'administrator', 'contributor', 'reader']),
});

/** The signed-in member, as they see themselves: answer of `GET /api/accounts/me`. `id` is a documentId. */
export const meSchema = z.object({
  id: z.string(),
  slug: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  actorType: z.object({ slug: z.string(), name: z.string(), verified: z.boolean() }).nullable(),
  bases: z.array(memberBaseSchema),
});

/** Answer of `POST /api/accounts/sign-in`: `token` goes to `Authorization: Bearer`, `expiresAt` is ISO 8601. */
export const signInAnswerSchema = z.object({ token: z.string(), expiresAt: z.iso.datetime(), member: meSchema });

/** Answer of the commands that say the same whether an address is known or not. */
export const acceptedAnswerSchema = z.object({ message: z.string() });

export type SignUp = z.infer<typeof signUpSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;
export type Resend = z.infer<typeof resendSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type Forgotten = z.infer<typeof forgottenSchema>;
export type Reset = z.infer<typeof resetSchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
export type Me = z.infer<typeof meSchema>;
export type MemberBase = z.infer<typeof memberBaseSchema>;
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;
export type AcceptedAnswer = z.infer<typeof acceptedAnswerSchema>;

/** `<path>` → message in French, the `details.fields` of an error answer. */
export type FieldErrors = Record<string, string>;

/** An error answer of a command. */
export interface ErrorAnswer {
  error: {
    status: number;
    name: string;
    message: string;
    details: { fields?: FieldErrors; retryAfterSeconds?: number };
  };
}

/** The first message of each field, by dotted path (`links.0.url`; the empty path is the whole form). */
export function errorsByField(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}
