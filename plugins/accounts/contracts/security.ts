import { z } from 'zod';
import { email, knownPassword, newPassword, token } from './fields';

/** Body of `POST /api/accounts/password/change`, for a member who is signed in. */
export const changePasswordSchema = z.object({ currentPassword: knownPassword, password: newPassword });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** Body of `POST /api/accounts/email/change`: the link is sent to `email`, nothing changes before it is used. */
export const changeEmailSchema = z.object({ email, password: knownPassword });
export type ChangeEmail = z.infer<typeof changeEmailSchema>;

/** Body of `POST /api/accounts/email/confirm`. */
export const confirmEmailSchema = z.object({ token });
export type ConfirmEmail = z.infer<typeof confirmEmailSchema>;

/**
 * Answer of `POST /api/accounts/email/confirm`. `session` is the new session of who confirmed from a session of the account; null
 * from anywhere else.
 */
export const emailConfirmedSchema = z.object({
  session: z.object({ token: z.string(), expiresAt: z.iso.datetime() }).nullable(),
});
export type EmailConfirmed = z.infer<typeof emailConfirmedSchema>;

/** Answer of `GET /api/accounts/email`: the account's address, and the one that waits for its confirmation. */
export const emailStateSchema = z.object({
  email: z.string(),
  pending: z.object({ email: z.string(), expiresAt: z.iso.datetime() }).nullable(),
});
export type EmailState = z.infer<typeof emailStateSchema>;

/** One open session. `device` is a description in French; dates are ISO 8601. */
export const sessionViewSchema = z.object({
  id: z.string(),
  device: z.string(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** Answer of `GET /api/accounts/sessions`: the one that asks first, then the most recently opened. */
export const sessionsSchema = z.object({ sessions: z.array(sessionViewSchema) });

/** Body of `POST /api/accounts/sessions/close`. An unknown session is answered like one that was closed. */
export const closeSessionSchema = z.object({
  session: z
    .string({ error: 'Choisissez une session de la liste.' })
    .regex(/^[\w-]{1,80}$/, 'Choisissez une session de la liste.'),
});
export type CloseSession = z.infer<typeof closeSessionSchema>;
