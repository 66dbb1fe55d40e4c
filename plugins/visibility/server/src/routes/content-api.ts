import type { Action } from '../domain';

const guarded = (guard: 'anyone' | { action: Action; param: 'id' }) => ({
  auth: false,
  policies: [{ name: 'plugin::visibility.guard', config: { guard } }],
});

const about = (action: Action) => guarded({ action, param: 'id' });

/** Who may read a base's or a resource's link is who may set its visibility: the link widens it. */
const linkOf = (path: 'bases' | 'resources', suffix: 'OfBase' | 'OfResource', action: Action) => [
  { method: 'GET', path: `/${path}/:id/link`, handler: `share-links.read${suffix}`, config: about(action) },
  { method: 'POST', path: `/${path}/:id/link`, handler: `share-links.make${suffix}`, config: about(action) },
  { method: 'DELETE', path: `/${path}/:id/link`, handler: `share-links.revoke${suffix}`, config: about(action) },
];

export const contentApi = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/bases/:id/team', handler: 'people.team', config: about('base.see') },
    { method: 'GET', path: '/members/:id/bases', handler: 'people.bases', config: about('member.see') },
    ...linkOf('bases', 'OfBase', 'base.edit'),
    ...linkOf('resources', 'OfResource', 'resource.set-visibility'),
    // A change, since it counts an opening. The link is in a header, never in the path.
    { method: 'POST', path: '/shared', handler: 'share-links.open', config: guarded('anyone') },
  ],
};
