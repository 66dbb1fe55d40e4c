/** Every kind of page an anonymous reader can open, with the demo content. `status` is what it answers. */
export const publicPages = [
  { name: 'home', path: '/', status: 200 },
  { name: 'list', path: '/ressources', status: 200 },
  { name: 'filtered list', path: '/ressources?q=atelier&famille=inclusion-numerique&tri=titre', status: 200 },
  { name: 'empty list', path: '/ressources?q=introuvable-partout', status: 200 },
  { name: 'resource with a file and a link', path: '/ressources/preparer-un-atelier-mots-de-passe', status: 200 },
  { name: 'resource with an image', path: '/ressources/cartographier-les-lieux-d-accueil', status: 200 },
  { name: 'documents', path: '/ressources/cartographier-les-lieux-d-accueil/documents', status: 200 },
  { name: 'base', path: '/bases/base-officielle-des-conseillers-numeriques', status: 200 },
  { name: 'resources of a base', path: '/bases/base-officielle-des-conseillers-numeriques/ressources', status: 200 },
  { name: 'editorial page', path: '/a-propos', status: 200 },
  { name: 'site map', path: '/plan-du-site', status: 200 },
  { name: 'sign-up', path: '/inscription', status: 200 },
  { name: 'sign-in', path: '/connexion', status: 200 },
  { name: 'forgotten password', path: '/mot-de-passe-oublie', status: 200 },
  { name: 'not found', path: '/n-existe-pas', status: 404 },
] as const;
