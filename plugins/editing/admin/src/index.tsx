import { Feather, Lightning, ListPlus } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { SitePanel } from './preview/site-panel';

const desk = [{ action: 'plugin::editing.desk.read', subject: null }];
const title = (id: string, defaultMessage: string) => ({ id: `editing.${id}`, defaultMessage });

/** Strapi types the component of a custom field as one without props, and gives it those of an input. */
const asInput = (component: unknown) => ({ default: component as ComponentType });

interface ContentManagerApis {
  addEditViewSidePanel(panels: (typeof SitePanel)[]): void;
}

export default {
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'rich-text',
      pluginId: 'editing',
      type: 'text',
      intlLabel: title('rich-text.label', 'Texte mis en forme'),
      intlDescription: title('rich-text.description', 'Titres, listes, liens et citations.'),
      components: { Input: () => import('./rich-text-input').then(({ RichTextInput }) => asInput(RichTextInput)) },
      options: {},
    });
    app.customFields.register({
      name: 'section',
      pluginId: 'editing',
      type: 'string',
      intlLabel: title('section.label', 'Section de la ressource'),
      intlDescription: title('section.description', 'Choisie parmi celles de la ressource, par son titre.'),
      components: { Input: () => import('./section-input').then(({ SectionInput }) => asInput(SectionInput)) },
      options: {},
    });
    app.widgets.register([
      {
        id: 'to-do',
        pluginId: 'editing',
        icon: ListPlus,
        title: title('widget.to-do', 'À faire'),
        permissions: desk,
        component: () => import('./home/to-do-widget').then(({ ToDoWidget }) => ToDoWidget),
      },
      {
        id: 'shortcuts',
        pluginId: 'editing',
        icon: Lightning,
        title: title('widget.shortcuts', 'Raccourcis'),
        permissions: desk,
        component: () => import('./home/shortcuts-widget').then(({ ShortcutsWidget }) => ShortcutsWidget),
      },
      {
        id: 'last-published',
        pluginId: 'editing',
        icon: Feather,
        title: title('widget.last-published', 'Dernières publications'),
        permissions: desk,
        component: () => import('./home/last-published-widget').then(({ LastPublishedWidget }) => LastPublishedWidget),
      },
    ]);
  },
  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerApis };
    apis.addEditViewSidePanel([SitePanel]);
  },
};
