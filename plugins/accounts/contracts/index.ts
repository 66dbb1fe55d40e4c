import { z } from 'zod';
import { actorType, email, knownPassword, name, newPassword, territory, token } from './fields';

export { biographyMaxLength, passwordMaxBytes, passwordMinLength } from './fields';
export * from './charter';
export * from './mails';
export * from './profile';
export * from './security';

/** Body of `POST /api/accounts/sign-up`. `actorType` is a tag's slug (`types-d-acteur`), `territory` a tag's code (`DEP-76`). */
export const signUpSchema = z.object({
  firstName: name('prénom'),
  lastName: name('nom'),
  email,
  password: newPassword,
  actorType,
  territory,
  charterAccepted: z.literal(true, {
    error: 'Cochez la case pour accepter la charte : elle est nécessaire pour s’inscrire.',
  }),
});

/** Body of `POST /api/accounts/confirmation`. */
export const confirmationSchema = z.object({ token });
/** Body of `POST /api/accounts/confirmation/resend`. */
export const resendSchema = z.object({ email });
/** Body of `POST /api/accounts/sign-in`. */
export const signInSchema = z.object({ email, password: knownPassword });
/** Body of `POST /api/accounts/password/forgotten`. */
export const forgottenSchema = z.object({ email });
/** Body of `POST /api/accounts/password/reset`. */
export const resetSchema = z.object({ token, password: newPassword });
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
  /** The charter in force waits for their acceptance: until then they change nothing. */
  charterPending: z.boolean(),
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
    details: { fields?: FieldErrors; retryAfterSeconds?: number; reason?: string };
  };
}

/** The first message of each field, by dotted path (`links.0.url`; the empty path is the whole form). */
export function errorsByField(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}
