const operator = { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard: 'operator' } }] };
const anyone = { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard: 'anyone' } }] };

export default {
  'content-api': {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/journal', handler: 'publication.journal', config: operator },
      { method: 'PUT', path: '/followers/:name', handler: 'publication.register', config: operator },
      { method: 'GET', path: '/status', handler: 'publication.status', config: operator },
      { method: 'GET', path: '/gone/:slug', handler: 'publication.gone', config: anyone },
    ],
  },
};
