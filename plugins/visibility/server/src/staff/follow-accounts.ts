import type { Core } from '@strapi/strapi';
import { staff } from '../services/staff';

/** Takes away the link of an account of the panel that is deleted. */
export function followAccounts(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterDelete(event) {
      const { documentId } = (event.result ?? {}) as { documentId?: string };
      if (documentId) await staff({ strapi }).forget(documentId);
    },
  });
}
