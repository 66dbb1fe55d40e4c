type Guard = 'anyone' | 'member';

const route = (method: 'GET' | 'POST', path: string, action: string, guard: Guard) => ({
  method,
  path,
  handler: `accounts.${action}`,
  config: { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard } }] },
});

/** Served under `/api/accounts`. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [
      route('POST', '/sign-up', 'signUp', 'anyone'),
      route('POST', '/confirmation', 'confirm', 'anyone'),
      route('POST', '/confirmation/resend', 'resend', 'anyone'),
      route('POST', '/sign-in', 'signIn', 'anyone'),
      route('POST', '/sign-out', 'signOut', 'anyone'),
      route('POST', '/sign-out-everywhere', 'signOutEverywhere', 'member'),
      route('POST', '/password/forgotten', 'forgotten', 'anyone'),
      route('POST', '/password/reset', 'reset', 'anyone'),
      route('POST', '/password/change', 'changePassword', 'member'),
      route('GET', '/me', 'me', 'member'),
    ],
  },
};
