import type { Core } from '@strapi/strapi';

/** Strapi plugins whose public routes would be second doors to accounts, files, mail or the schema. */
const closedPlugins = ['users-permissions', 'upload', 'email', 'i18n', 'content-type-builder'];

interface RoutedPlugin {
  routes?: Record<string, unknown>;
}
interface GraphQlExtension {
  shadowCRUD(uid: string): { disable(): unknown };
}

/**
 * Removes the public routes of Strapi's own plugins before they are mounted: they answer as paths that do not exist. Also keeps the
 * content types of accounts out of GraphQL.
 */
export function closeStrapiDoors(strapi: Core.Strapi): void {
  for (const name of closedPlugins) {
    const plugin = strapi.plugins[name] as RoutedPlugin | undefined;
    if (plugin?.routes?.['content-api']) plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  }
  if (!strapi.plugin('graphql')) return;
  const extension = strapi.plugin('graphql').service('extension') as GraphQlExtension;
  for (const uid of ['plugin::accounts.token', 'plugin::accounts.outgoing-mail']) extension.shadowCRUD(uid).disable();
}
