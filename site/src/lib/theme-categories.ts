/** The four theme categories ("familles" of the themes of the index), with how they are drawn. Slugs are fixed (docs/domain-model.md). */
export const themeCategories = [
  {
    slug: 'inclusion-numerique',
    name: 'Inclusion numérique',
    pitch: 'Accompagner, diagnostiquer, rendre autonome',
    icon: 'fr-icon-service-line',
    colour: 'lb-colour--archipel',
  },
  {
    slug: 'culture-numerique',
    name: 'Culture numérique',
    pitch: 'Comprendre, créer, s’informer, débattre',
    icon: 'fr-icon-stack-line',
    colour: 'lb-colour--tuile',
  },
  {
    slug: 'communs-et-souverainete',
    name: 'Communs et souveraineté',
    pitch: 'Partager les outils, gouverner ensemble',
    icon: 'fr-icon-government-line',
    colour: 'lb-colour--tournesol',
  },
  {
    slug: 'numerique-et-environnement',
    name: 'Numérique et environnement',
    pitch: 'Faire durer, réparer, consommer moins',
    icon: 'fr-icon-leaf-line',
    colour: 'lb-colour--bourgeon',
  },
] as const;

export type ThemeCategory = (typeof themeCategories)[number];

/** The category with this slug, or undefined. */
export function themeCategory(slug: string | null | undefined): ThemeCategory | undefined {
  return themeCategories.find((category) => category.slug === slug);
}
