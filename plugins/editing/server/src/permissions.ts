import type { Core } from '@strapi/strapi';

interface ActionProvider {
  registerMany(actions: object[]): Promise<unknown>;
}

/** Makes the panel know the permission of the editorial team's home page. */
export async function declarePermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany([
    {
      section: 'plugins',
      pluginName: 'editing',
      subCategory: 'Équipe éditoriale',
      uid: 'desk.read',
      displayName: 'Voir son travail sur la page d’accueil',
    },
  ]);
}
