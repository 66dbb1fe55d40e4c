import type { Core } from '@strapi/strapi';
import { commands } from './controllers/commands';
import { desk } from './controllers/desk';
import { previews as previewsController } from './controllers/previews';
import { registerForeignWrites } from './middlewares/foreign-writes';
import { placeInOfficialBase, registerPanelWrites, tellPanelWhatIsFilled } from './middlewares/panel-writes';
import { registerPublicationStamps } from './middlewares/publication-stamps';
import { registerRichTextSanitiser } from './middlewares/sanitise-rich-text';
import { declarePermissions } from './permissions';
import { admin } from './routes/admin';
import { contentApi } from './routes/content-api';
import services from './services';

export default {
  config: {
    default: { signingSecret: undefined },
    validator({ signingSecret }: { signingSecret?: string }) {
      if (!signingSecret) throw new Error('editing: signingSecret is required');
    },
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({
      name: 'rich-text',
      plugin: 'editing',
      type: 'text',
      inputSize: { default: 12, isResizable: false },
    });
    strapi.customFields.register({
      name: 'section',
      plugin: 'editing',
      type: 'string',
      inputSize: { default: 6, isResizable: true },
    });
    registerRichTextSanitiser(strapi);
    registerPanelWrites(strapi);
    placeInOfficialBase(strapi);
    tellPanelWhatIsFilled(strapi);
    registerForeignWrites(strapi);
    registerPublicationStamps(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await declarePermissions(strapi);
  },
  controllers: { commands, desk, previews: previewsController },
  services,
  routes: { 'content-api': contentApi, admin },
};
