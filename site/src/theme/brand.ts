/** What names this instance. Another operator changes this file, `BrandMark.astro` and `fonts.css`. */
export const brand = {
  name: 'La Base',
  tagline: 'Les ressources de l’inclusion numérique, partagées',
  description:
    'La Base est la plateforme libre où les professionnels de l’inclusion numérique partagent, trouvent et réutilisent leurs ressources.',
  /** What a shared link shows when the page has no picture of its own: a path of `public/`. */
  picture: '/partage.png',
  sourceCode: 'https://github.com/la-base/la-base',
} as const;

/** Where vulnerabilities are reported: published in `/.well-known/security.txt`. */
export const securityContact = 'mailto:securite@la-base.localhost';
