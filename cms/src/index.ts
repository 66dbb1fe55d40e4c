import type { Core } from '@strapi/strapi';
import { applyAdminLabels } from './admin-labels/apply';

interface StaffRoles {
  ensure(): Promise<void>;
}

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await (strapi.service('plugin::visibility.staff-roles') as unknown as StaffRoles).ensure();
    await applyAdminLabels(strapi);
  },
};
