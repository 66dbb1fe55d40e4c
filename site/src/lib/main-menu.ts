import { themeCategories } from './theme-categories';

/** The main menu: home, the list, then one entry a theme category. */
export const mainMenu: ReadonlyArray<{ href: string; label: string }> = [
  { href: '/', label: 'Accueil' },
  { href: '/ressources', label: 'Ressources' },
  ...themeCategories.map((category) => ({ href: `/thematiques/${category.slug}`, label: category.name })),
];

/** The address of the menu entry a page belongs to, or undefined: the category of a theme, else the page itself. */
export function currentMenuItem(url: URL): string | undefined {
  const address = url.pathname.replace(/^(\/thematiques\/[^/]+)\/.*$/, '$1');
  return mainMenu.find((item) => item.href === address)?.href;
}
