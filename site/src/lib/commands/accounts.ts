import {
  acceptedAnswerSchema,
  charterStateSchema,
  emailConfirmedSchema,
  emailStateSchema,
  meSchema,
  ownProfileSchema,
  sessionsSchema,
  signInAnswerSchema,
  type AcceptCharter,
  type ChangeEmail,
  type ChangePassword,
  type CloseSession,
  type ConfirmEmail,
  type Confirmation,
  type Forgotten,
  type PhotoInput,
  type ProfileInput,
  type Resend,
  type Reset,
  type SignIn,
  type SignUp,
} from '@labase/accounts/contracts';
import { z } from 'zod';
import { call, type Caller } from './client.ts';

const anything = z.unknown();

/** The commands on accounts; each is one contract of `@labase/accounts/contracts`. */
export const accountCommands = (caller: Caller) => {
  const post = <Answer extends z.ZodType>(path: string, body: unknown, answer: Answer) =>
    call(caller, { method: 'POST', path: `/accounts${path}`, body, answer });
  const get = <Answer extends z.ZodType>(path: string, answer: Answer) =>
    call(caller, { method: 'GET', path: `/accounts${path}`, answer });
  /** A profile made members-only leaves public pages. */
  const put = <Answer extends z.ZodType>(path: string, body: unknown, answer: Answer) =>
    call(caller, { method: 'PUT', path: `/accounts${path}`, body, answer, withdraws: true });
  return {
    me: () => get('/me', meSchema),
    signUp: (body: SignUp) => post('/sign-up', body, acceptedAnswerSchema),
    confirm: (body: Confirmation) => post('/confirmation', body, anything),
    resend: (body: Resend) => post('/confirmation/resend', body, acceptedAnswerSchema),
    signIn: (body: SignIn) => post('/sign-in', body, signInAnswerSchema),
    signOut: () => post('/sign-out', {}, anything),
    forgotten: (body: Forgotten) => post('/password/forgotten', body, acceptedAnswerSchema),
    reset: (body: Reset) => post('/password/reset', body, anything),

    profile: () => get('/profile', ownProfileSchema),
    updateProfile: (body: ProfileInput) => put('/profile', body, ownProfileSchema),
    setPhoto: (body: PhotoInput) => put('/profile/photo', body, ownProfileSchema),
    changePassword: (body: ChangePassword) => post('/password/change', body, signInAnswerSchema),
    sessions: () => get('/sessions', sessionsSchema),
    closeSession: (body: CloseSession) => post('/sessions/close', body, anything),
    signOutEverywhere: () => post('/sign-out-everywhere', {}, anything),
    email: () => get('/email', emailStateSchema),
    changeEmail: (body: ChangeEmail) => post('/email/change', body, acceptedAnswerSchema),
    cancelEmail: () => post('/email/cancel', {}, anything),
    confirmEmail: (body: ConfirmEmail) => post('/email/confirm', body, emailConfirmedSchema),
    charter: () => get('/charter', charterStateSchema),
    acceptCharter: (body: AcceptCharter) => post('/charter', body, charterStateSchema),
  };
};
