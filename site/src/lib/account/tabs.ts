/** The pages of the account, in the order of its tabs and of the header's menu. */
export const accountTabs = [
  { href: '/compte', label: 'Profil' },
  { href: '/compte/courriel', label: 'Adresse électronique' },
  { href: '/compte/securite', label: 'Sécurité' },
] as const;
