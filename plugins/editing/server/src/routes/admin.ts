const authenticated = 'admin::isAuthenticatedAdmin';

/** Permission of the editorial team's home page in the panel. */
export const READ_DESK = 'plugin::editing.desk.read';

/** `/editing/*`, for the panel. */
export const admin = {
  type: 'admin' as const,
  routes: [
    {
      method: 'GET',
      path: '/desk',
      handler: 'desk.read',
      config: { policies: [authenticated, { name: 'admin::hasPermissions', config: { actions: [READ_DESK] } }] },
    },
    // Whoever may read the entry in the content manager: asked of its permissions, for that entry.
    { method: 'POST', path: '/previews', handler: 'previews.addresses', config: { policies: [authenticated] } },
  ],
};
