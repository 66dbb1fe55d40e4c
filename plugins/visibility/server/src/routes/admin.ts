import { MANAGE_STAFF } from '../staff/actions';

const route = (method: 'GET' | 'PUT' | 'DELETE', path: string, action: string) => ({
  method,
  path,
  handler: `staff.${action}`,
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [MANAGE_STAFF] } }],
  },
});

/** Served under `/visibility`, to the admin panel. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '/staff', 'list'),
    route('GET', '/staff/members', 'search'),
    route('PUT', '/staff/:account/member', 'link'),
    route('DELETE', '/staff/:account/member', 'unlink'),
  ],
};
