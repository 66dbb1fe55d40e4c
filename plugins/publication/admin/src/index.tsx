import { Server } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { administrators } from './administrators';

const title = { id: 'publication.operations.title', defaultMessage: 'Exploitation' };

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'publication', name: 'publication' });
    app.addMenuLink({
      to: 'plugins/publication',
      icon: Server,
      intlLabel: title,
      permissions: administrators,
      Component: () => import('./operations-page').then(({ OperationsPage }) => ({ default: OperationsPage })),
      position: 8,
    });
    app.widgets.register({
      id: 'operations',
      pluginId: 'publication',
      icon: Server,
      title: { id: 'publication.widget.title', defaultMessage: 'État du service' },
      permissions: administrators,
      component: () => import('./operations-widget').then(({ OperationsWidget }) => OperationsWidget),
    });
  },
  bootstrap() {},
};
