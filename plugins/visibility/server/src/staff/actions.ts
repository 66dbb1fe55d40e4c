import type { Core } from '@strapi/strapi';

/** Links accounts of the panel to members. Administrators have every action; no other role of ours has this one. */
export const MANAGE_STAFF = 'plugin::visibility.staff.manage';

interface Actions {
  actionProvider: { registerMany(actions: object[]): Promise<unknown> };
}

/** Must be called while plugins start: Strapi takes no action later. */
export async function registerActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as Actions;
  await actionProvider.registerMany([
    {
      section: 'settings',
      category: 'La Base',
      subCategory: 'équipe',
      displayName: 'Relier les comptes de l’équipe à des membres',
      uid: 'staff.manage',
      pluginName: 'visibility',
    },
  ]);
}
