/** The drawings of `Illustration.astro`; those of the theme categories have their slugs. */
export type IllustrationName =
  | 'hero'
  | 'empty'
  | 'no-result'
  | 'not-found'
  | 'refused'
  | 'gone'
  | 'unavailable'
  | 'sign-up'
  | 'workshop'
  | 'inclusion-numerique'
  | 'culture-numerique'
  | 'communs-et-souverainete'
  | 'numerique-et-environnement';
