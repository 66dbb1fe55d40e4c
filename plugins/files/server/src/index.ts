import type { Core } from '@strapi/strapi';
import contentTypes from './content-types';
import file from './controllers/file';
import adminUpload from './middlewares/admin-upload';
import routes from './routes';
import { seams } from './seams';
import services from './services';
import { hardenUploadRoutes, indexFileNames, signForAdminPanel } from './strapi-uploads';

type Plugin = { strapi: Core.Strapi };

export default {
  config: {
    default: { signingSecret: undefined },
    validator({ signingSecret }: { signingSecret?: string }) {
      if (!signingSecret) throw new Error('files: signingSecret is required');
    },
  },
  contentTypes,
  controllers: { file },
  middlewares: { 'admin-upload': adminUpload },
  routes,
  services,
  register({ strapi }: Plugin) {
    hardenUploadRoutes(strapi);
    indexFileNames(strapi);
  },
  bootstrap({ strapi }: Plugin) {
    signForAdminPanel(strapi);
    strapi.cron.add({
      filesPurge: {
        task: async () => {
          await seams(strapi).purge().run();
        },
        options: { rule: '17 * * * *' },
      },
    });
  },
};
