/** The four theme categories ("familles" of the themes of the index), with how they are drawn. Slugs are fixed (docs/domain-model.md). */
export const themeCategories = [
  {
    slug: 'inclusion-numerique',
    name: 'Inclusion numérique',
    pitch: 'Accompagner, diagnostiquer, rendre autonome',
    description:
      'Accueillir, évaluer ce que chacun sait faire, apprendre les gestes de base et aider dans les démarches : le cœur du métier d’aidant et de médiateur.',
    icon: 'fr-icon-service-line',
    colour: 'lb-colour--archipel',
  },
  {
    slug: 'culture-numerique',
    name: 'Culture numérique',
    pitch: 'Comprendre, créer, s’informer, débattre',
    description:
      'Ce que le numérique change dans nos vies, et ce que l’on peut en faire : s’informer, créer, élever ses enfants, discuter des règles du jeu.',
    icon: 'fr-icon-stack-line',
    colour: 'lb-colour--tuile',
  },
  {
    slug: 'communs-et-souverainete',
    name: 'Communs et souveraineté',
    pitch: 'Partager les outils, gouverner ensemble',
    description:
      'Choisir des outils que l’on maîtrise, ouvrir ses données et ses savoir-faire, décider à plusieurs de ce qui sert à tous.',
    icon: 'fr-icon-government-line',
    colour: 'lb-colour--tournesol',
  },
  {
    slug: 'numerique-et-environnement',
    name: 'Numérique et environnement',
    pitch: 'Faire durer, réparer, consommer moins',
    description: 'Réparer avant de remplacer, choisir des usages sobres, et mettre le numérique au service du vivant.',
    icon: 'fr-icon-leaf-line',
    colour: 'lb-colour--bourgeon',
  },
] as const;

export type ThemeCategory = (typeof themeCategories)[number];

/** The category with this slug, or undefined. */
export function themeCategory(slug: string | null | undefined): ThemeCategory | undefined {
  return themeCategories.find((category) => category.slug === slug);
}
