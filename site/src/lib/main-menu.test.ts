import { describe, expect, it } from 'vitest';
import { mainMenu, standingOf } from './main-menu';
import { themeCategories } from './theme-categories';

describe('the main menu', () => {
  it('leads to each theme category and to all of them', () => {
    const themes = mainMenu.find(({ label }) => label === 'Thématiques');
    expect(themes?.items).toHaveLength(themeCategories.length + 1);
    expect(themes?.items?.at(-1)?.href).toBe('/thematiques');
  });

  it('tells the page shown from the part it belongs to', () => {
    const bases = { href: '/bases', label: 'Bases' };
    expect(standingOf(bases, '/bases')).toBe('page');
    expect(standingOf(bases, '/bases/hub-sud')).toBe('true');
    expect(standingOf(bases, '/bases-de-loisirs')).toBeUndefined();
    expect(standingOf(bases, '/')).toBeUndefined();
  });
});
