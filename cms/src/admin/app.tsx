import type { StrapiApp } from '@strapi/strapi/admin';
import { User } from '@strapi/icons';
import logo from './logo.svg';
import { translations } from './translations';

const languageKey = 'strapi-admin-language';

/** Strapi's own widgets: lists of every type and counts of rows, which tell nobody what to do. */
const fromStrapi = new Set(['admin', 'content-manager', 'content-releases', 'review-workflows']);
/** Of the others, in this order; those not named come last. */
const order = ['to-do', 'shortcuts', 'operations', 'last-published', 'welcome'];

export default {
  config: {
    locales: ['fr'],
    translations: { fr: translations },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.widgets.register({
      id: 'welcome',
      icon: User,
      title: { id: 'home.welcome', defaultMessage: 'Votre rôle' },
      component: () => import('./home/welcome-widget').then(({ WelcomeWidget }) => WelcomeWidget),
    });
    const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    app.widgets.register((widgets) =>
      widgets
        .filter(({ pluginId }) => !fromStrapi.has(pluginId ?? ''))
        .sort((one, other) => rank(one.id) - rank(other.id)),
    );
    // Strapi starts in English until someone chooses otherwise in their profile.
    if (!window.localStorage.getItem(languageKey)) window.localStorage.setItem(languageKey, 'fr');
  },
  bootstrap() {
    document.title = 'La Base';
  },
};
