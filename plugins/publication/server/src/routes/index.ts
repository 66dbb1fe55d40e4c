import { ACT_ON_OPERATIONS, READ_OPERATIONS } from '../names';

const operator = { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard: 'operator' } }] };
const anyone = { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard: 'anyone' } }] };

const inPanel = (method: string, path: string, handler: string, action: string) => ({
  method,
  path: `/operations${path}`,
  handler: `operations.${handler}`,
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
  },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      inPanel('GET', '', 'read', READ_OPERATIONS),
      inPanel('POST', '/review', 'review', ACT_ON_OPERATIONS),
      inPanel('POST', '/followers/:name/deactivate', 'deactivate', ACT_ON_OPERATIONS),
      inPanel('POST', '/mails/retry', 'retryMails', ACT_ON_OPERATIONS),
      inPanel('POST', '/mails/:id/retry', 'retryMail', ACT_ON_OPERATIONS),
      inPanel('POST', '/mails/:id/give-up', 'giveUpMail', ACT_ON_OPERATIONS),
    ],
  },
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
