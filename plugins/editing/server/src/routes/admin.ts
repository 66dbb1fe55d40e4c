const authenticated = 'admin::isAuthenticatedAdmin';

/** Permission of the editorial team's home page in the panel. */
export const READ_DESK = 'plugin::editing.desk.read';
/** Permission to open an entry of the content manager on the site; whether that entry may be read is asked of it besides. */
export const READ_PREVIEWS = 'plugin::editing.previews.read';

const permission = (action: string) => ({
  policies: [authenticated, { name: 'admin::hasPermissions', config: { actions: [action] } }],
});

/** `/editing/*`, for the panel. */
export const admin = {
  type: 'admin' as const,
  routes: [
    { method: 'GET', path: '/desk', handler: 'desk.read', config: permission(READ_DESK) },
    { method: 'POST', path: '/previews', handler: 'previews.addresses', config: permission(READ_PREVIEWS) },
  ],
};
