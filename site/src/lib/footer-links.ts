import { declaration } from './accessibility/declaration';
import type { Frame } from './frame';

export interface FooterLink {
  href: string;
  label: string;
}

/** Pages the law asks for: they have their own place in the footer, under the words readers know them by. */
const owed: ReadonlySet<string> = new Set(['accessibilite', 'mentions-legales', 'confidentialite']);

/** The editorial pages of the footer, as the editorial team arranged them. */
export function editorialLinks({ pages }: Frame): FooterLink[] {
  return pages.filter(({ slug }) => !owed.has(slug)).map(({ slug, title }) => ({ href: `/${slug}`, label: title }));
}

/** Links every page owes its readers. The compliance level is written in the link (French decree 2019-768, article 5). */
export const legalLinks: readonly FooterLink[] = [
  { href: '/plan-du-site', label: 'Plan du site' },
  { href: '/accessibilite', label: `Accessibilité\u00a0: ${declaration.level}` },
  { href: '/mentions-legales', label: 'Mentions légales' },
  { href: '/confidentialite', label: 'Données personnelles' },
];

/** What else people look for at the bottom of a page. */
export const serviceLinks: readonly FooterLink[] = [{ href: '/statistiques', label: 'Statistiques' }];
