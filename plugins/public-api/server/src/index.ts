import type { Core } from '@strapi/strapi';
import { skipRoleAuthentication } from './services/authentication';
import { addContactFields } from './services/contact';
import { addCountFields } from './services/counts';
import { addCreditField } from './services/credits';
import { limitOperations } from './services/limits';
import { batchRelationReads } from './services/relation-batches';
import { registerRestReads } from './services/rest';
import { closeSchema } from './services/schema';
import { refuseFragmentCycles } from './middlewares/refuse-fragment-cycles';
import { exposureRoutes } from './routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const path = strapi.config.get<string>('plugin::graphql.endpoint', '/graphql');
    closeSchema(strapi);
    addContactFields(strapi);
    addCountFields(strapi);
    addCreditField(strapi);
    limitOperations(strapi);
    skipRoleAuthentication(strapi, path);
    batchRelationReads(strapi, path);
    registerRestReads(strapi);
  },
  middlewares: { 'refuse-fragment-cycles': refuseFragmentCycles },
  routes: exposureRoutes,
};
