import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './logo.svg';
import { translations } from './translations';

const languageKey = 'strapi-admin-language';

export default {
  config: {
    locales: ['fr'],
    translations: { fr: translations },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(_app: StrapiApp) {
    // Strapi starts in English until someone chooses otherwise in their profile.
    if (!window.localStorage.getItem(languageKey)) window.localStorage.setItem(languageKey, 'fr');
  },
  bootstrap(_app: StrapiApp) {
    document.title = 'La Base';
  },
};
