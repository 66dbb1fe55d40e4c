import type { Core } from '@strapi/strapi';
import { registerRichTextSanitiser } from './middlewares/sanitise-rich-text';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({
      name: 'rich-text',
      plugin: 'editing',
      type: 'text',
      inputSize: { default: 12, isResizable: false },
    });
    registerRichTextSanitiser(strapi);
  },
};
