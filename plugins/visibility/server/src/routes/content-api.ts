import type { Action } from '../domain';

const about = (action: Action) => ({
  auth: false,
  policies: [{ name: 'plugin::visibility.guard', config: { guard: { action, param: 'id' } } }],
});

export const contentApi = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/bases/:id/team', handler: 'people.team', config: about('base.see') },
    { method: 'GET', path: '/members/:id/bases', handler: 'people.bases', config: about('member.see') },
  ],
};
