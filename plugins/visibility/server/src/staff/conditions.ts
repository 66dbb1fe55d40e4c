import type { Core } from '@strapi/strapi';
import { flaggedBases } from './flagged-bases';

interface Condition {
  displayName: string;
  name: string;
  plugin: string;
  handler(options: { permission?: { subject?: string | null } }): Promise<object> | object;
}

/**
 * Tells the content manager what the rule lets the editorial team change, so that it offers the buttons that work. Must be called
 * while plugins start: Strapi takes no condition later.
 */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const conditions: Condition[] = [
    {
      displayName: 'D’une base officielle',
      name: 'of-official-base',
      plugin: 'visibility',
      handler: async ({ permission }) =>
        permission?.subject === 'api::base.base'
          ? { official: { $eq: true } }
          : { baseKey: { $in: (await flaggedBases(strapi)).official } },
    },
    {
      displayName: 'De l’index commun, ou d’une base officielle',
      name: 'curated-tag',
      plugin: 'visibility',
      handler: async () => ({
        $or: [{ baseKey: { $eq: null } }, { baseKey: { $in: (await flaggedBases(strapi)).official } }],
      }),
    },
  ];
  const { conditionProvider } = strapi.service('admin::permission') as unknown as {
    conditionProvider: { registerMany(conditions: Condition[]): Promise<unknown> };
  };
  await conditionProvider.registerMany(conditions);
}
