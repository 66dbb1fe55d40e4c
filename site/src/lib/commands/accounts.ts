import {
  acceptedAnswerSchema,
  meSchema,
  signInAnswerSchema,
  type Confirmation,
  type Forgotten,
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
  return {
    me: () => call(caller, { method: 'GET', path: '/accounts/me', answer: meSchema }),
    signUp: (body: SignUp) => post('/sign-up', body, acceptedAnswerSchema),
    confirm: (body: Confirmation) => post('/confirmation', body, anything),
    resend: (body: Resend) => post('/confirmation/resend', body, acceptedAnswerSchema),
    signIn: (body: SignIn) => post('/sign-in', body, signInAnswerSchema),
    signOut: () => post('/sign-out', {}, anything),
    forgotten: (body: Forgotten) => post('/password/forgotten', body, acceptedAnswerSchema),
    reset: (body: Reset) => post('/password/reset', body, anything),
  };
};
