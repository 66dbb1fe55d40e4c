import type { Core } from '@strapi/strapi';

interface ActionProvider {
  registerMany(actions: object[]): Promise<unknown>;
}

/** Makes the panel know the permissions of its home page and of previews. */
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
    {
      section: 'plugins',
      pluginName: 'editing',
      subCategory: 'Équipe éditoriale',
      uid: 'previews.read',
      displayName: 'Ouvrir sur le site ce que l’on peut lire ici',
    },
  ]);
}
