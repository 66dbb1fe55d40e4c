import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

export default {
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'rich-text',
      pluginId: 'editing',
      type: 'text',
      intlLabel: { id: 'editing.rich-text.label', defaultMessage: 'Texte mis en forme' },
      intlDescription: { id: 'editing.rich-text.description', defaultMessage: 'Titres, listes, liens et citations.' },
      components: {
        // Strapi types the component as one without props, and gives it those of an input.
        Input: () =>
          import('./rich-text-input').then((module) => ({ default: module.RichTextInput as unknown as ComponentType })),
      },
      options: {},
    });
  },
  bootstrap() {},
};
