import type { Core } from '@strapi/strapi';
import { commands } from './controllers/commands';
import { registerForeignWrites } from './middlewares/foreign-writes';
import { registerPublicationStamps } from './middlewares/publication-stamps';
import { registerRichTextSanitiser } from './middlewares/sanitise-rich-text';
import { contentApi } from './routes/content-api';
import services from './services';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({
      name: 'rich-text',
      plugin: 'editing',
      type: 'text',
      inputSize: { default: 12, isResizable: false },
    });
    registerRichTextSanitiser(strapi);
    registerForeignWrites(strapi);
    registerPublicationStamps(strapi);
  },
  services,
  controllers: { commands },
  routes: { 'content-api': contentApi },
};
