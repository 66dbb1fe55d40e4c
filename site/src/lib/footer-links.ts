import { declaration } from './accessibility/declaration';

/** Editorial pages named in the footer. Their slugs are those of the pages seeded in the CMS. */
export const editorialLinks = [
  { href: '/a-propos', label: 'À propos' },
  { href: '/aide', label: 'Aide' },
  { href: '/charte', label: 'Charte' },
  { href: '/glossaire', label: 'Glossaire' },
  { href: '/statistiques', label: 'Statistiques' },
] as const;

/** Links every page owes its readers. The compliance level is written in the link (French decree 2019-768, article 5). */
export const legalLinks = [
  { href: '/plan-du-site', label: 'Plan du site' },
  { href: '/accessibilite', label: `Accessibilité\u00a0: ${declaration.level}` },
  { href: '/mentions-legales', label: 'Mentions légales' },
  { href: '/confidentialite', label: 'Données personnelles' },
] as const;
