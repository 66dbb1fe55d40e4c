import { themeCategories } from './theme-categories';

/** The main menu: home, the list, then one entry a theme category. */
export const mainMenu: ReadonlyArray<{ href: string; label: string }> = [
  { href: '/', label: 'Accueil' },
  { href: '/ressources', label: 'Ressources' },
  ...themeCategories.map((category) => ({ href: `/ressources?famille=${category.slug}`, label: category.name })),
];

/** The address of the menu entry a page belongs to, or undefined: the family of a list, else the page itself. */
export function currentMenuItem(url: URL): string | undefined {
  const family = url.pathname === '/ressources' ? url.searchParams.get('famille') : null;
  const address = family ? `${url.pathname}?famille=${family}` : url.pathname;
  return mainMenu.find((item) => item.href === address)?.href;
}
