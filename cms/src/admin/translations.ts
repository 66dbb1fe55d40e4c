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
  // Strapi's French leaves these in English.
  'content-manager.form.Input.hint.character.unit': '{maxValue, plural, one { caractère} other { caractères}}',
  'content-manager.form.Input.hint.text':
    '{min, select, undefined {} other {{min} au moins}}{divider}{max, select, undefined {} other {{max}{unit} au plus}}{br}{description}',
  'content-manager.preview.panel.title': 'Aperçu',
  'content-manager.preview.panel.button': 'Ouvrir l’aperçu',
  'content-manager.preview.panel.button-configuration': 'Régler l’aperçu',
};
