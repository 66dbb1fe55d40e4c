import type { Core } from '@strapi/strapi';
import { restRoutes } from '../services/rest';

export const exposureRoutes = {
  read: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: restRoutes(strapi) }),
};
