import { themeCategories } from './theme-categories';

export interface MenuItem {
  href: string;
  label: string;
}

/** An entry of the main menu; with `items`, it opens on them. */
export interface MenuEntry extends MenuItem {
  items?: readonly MenuItem[];
}

/** The main menu: what La Base holds, by subject, by kind and by team, then help. */
export const mainMenu: readonly MenuEntry[] = [
  {
    href: '/thematiques',
    label: 'Thématiques',
    items: [
      ...themeCategories.map(({ slug, name }) => ({ href: `/thematiques/${slug}`, label: name })),
      { href: '/thematiques', label: 'Toutes les thématiques' },
    ],
  },
  { href: '/ressources', label: 'Ressources' },
  { href: '/bases', label: 'Bases' },
  { href: '/collections', label: 'Collections' },
  { href: '/aide', label: 'Aide' },
];

/** How an entry stands towards the page shown: it is that page, leads to the part it belongs to, or neither. */
export type Standing = 'page' | 'true' | undefined;

/** For `aria-current`: `page` on the page itself, `true` on the part of the site it belongs to. */
export function standingOf({ href }: MenuItem, pathname: string): Standing {
  if (href === pathname) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
