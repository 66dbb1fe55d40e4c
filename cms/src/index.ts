import type { Core } from '@strapi/strapi';
import { applyAdminLabels } from './admin-labels/apply';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyAdminLabels(strapi);
  },
};
