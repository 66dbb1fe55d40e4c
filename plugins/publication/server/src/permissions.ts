import type { Core } from '@strapi/strapi';

interface ActionProvider {
  registerMany(actions: object[]): Promise<unknown>;
}

/** Makes the panel know the permissions of the operations page. */
export async function declarePermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  const action = (uid: string, displayName: string) => ({
    section: 'plugins',
    pluginName: 'publication',
    subCategory: 'Exploitation',
    uid,
    displayName,
  });
  await actionProvider.registerMany([
    action('operations.read', 'Lire l’état du service'),
    action('operations.act', 'Relancer, abandonner, désactiver'),
  ]);
}
