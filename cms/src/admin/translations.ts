import { mediaLibraryInFrench } from './media-library-in-french';
import { strapiInFrench } from './strapi-in-french';

/** What the admin panel says of itself, in our words. Labels of fields are in ../admin-labels. */
export const translations: Readonly<Record<string, string>> = {
  'app.components.LeftMenu.navbrand.title': 'La Base',
  'app.components.LeftMenu.navbrand.workplace': 'Administration',
  'Auth.form.welcome.title': 'Administration de La Base',
  'Auth.form.welcome.subtitle': 'Connectez-vous avec votre compte d’administration.',
  'HomePage.head.title': 'Accueil',
  'HomePage.header.title': 'Bonjour {name}',
  'HomePage.header.subtitle': 'Bienvenue dans l’administration de La Base.',
  'global.details': 'Détails',
  'content-manager.plugin.name': 'Contenus',
  'upload.plugin.name': 'Médiathèque',
  'HomePage.addWidget.button': 'Ajouter un encart',
  'HomePage.addWidget.title': 'Ajouter un encart',
  'HomePage.addWidget.noWidgetsAvailable': 'Tous les encarts sont déjà sur la page.',
  ...strapiInFrench,
  ...mediaLibraryInFrench,
};
