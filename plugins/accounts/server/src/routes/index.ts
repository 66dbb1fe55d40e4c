type Guard = 'anyone' | 'member';

const route = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  handler: string,
  config: { guard: Guard; charter?: 'not-needed' },
) => ({
  method,
  path,
  handler,
  config: { auth: false, policies: [{ name: 'plugin::visibility.guard', config }] },
});

const anyone = { guard: 'anyone' } as const;
const member = { guard: 'member' } as const;
/** Keeping one's account safe, and accepting the charter, do not wait for the charter to be accepted. */
const beforeCharter = { guard: 'member', charter: 'not-needed' } as const;

/** Served under `/api/accounts`. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [
      route('POST', '/sign-up', 'accounts.signUp', anyone),
      route('POST', '/confirmation', 'accounts.confirm', anyone),
      route('POST', '/confirmation/resend', 'accounts.resend', anyone),
      route('POST', '/sign-in', 'accounts.signIn', anyone),
      route('POST', '/sign-out', 'accounts.signOut', anyone),
      route('POST', '/password/forgotten', 'accounts.forgotten', anyone),
      route('POST', '/password/reset', 'accounts.reset', anyone),
      route('POST', '/email/confirm', 'account.confirmEmail', anyone),

      route('GET', '/me', 'account.me', beforeCharter),
      route('GET', '/charter', 'account.readCharter', beforeCharter),
      route('POST', '/charter', 'account.acceptCharter', beforeCharter),
      route('POST', '/sign-out-everywhere', 'account.signOutEverywhere', beforeCharter),
      route('GET', '/sessions', 'account.readSessions', beforeCharter),
      route('POST', '/sessions/close', 'account.closeSession', beforeCharter),
      route('POST', '/password/change', 'account.changePassword', beforeCharter),
      route('GET', '/email', 'account.readEmail', beforeCharter),
      route('POST', '/email/change', 'account.changeEmail', beforeCharter),
      route('POST', '/email/cancel', 'account.cancelEmail', beforeCharter),

      route('GET', '/profile', 'account.readProfile', member),
      route('PUT', '/profile', 'account.updateProfile', member),
      route('PUT', '/profile/photo', 'account.setPhoto', member),
    ],
  },
};
