import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  register(app: StrapiApp) {
    // The only section of settings a plugin finds made; Strapi adds its own one on permissions later.
    app.addSettingsLink('global', {
      id: 'la-base-staff',
      intlLabel: { id: 'visibility.staff.title', defaultMessage: 'Comptes de l’équipe' },
      to: 'comptes-de-l-equipe',
      permissions: [{ action: 'plugin::visibility.staff.manage', subject: null }],
      Component: () => import('./staff-page').then(({ StaffPage }) => ({ default: StaffPage })),
    });
  },
  bootstrap() {},
};
