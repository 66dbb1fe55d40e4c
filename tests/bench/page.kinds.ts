/** Every kind of page, with an address of the demo content that shows it. The one to read has five contents and no image. */
export interface PageKind {
  readonly path: string;
  /** What it answers, when that is not 200. */
  readonly status?: number;
}

export const pageKinds: Readonly<Record<string, PageKind>> = {
  resource: { path: '/ressources/preparer-un-atelier-mots-de-passe' },
  home: { path: '/' },
  list: { path: '/ressources' },
  filtered_list: { path: '/ressources?theme=risques-cyber-et-protection' },
  themes: { path: '/thematiques' },
  theme_category: { path: '/thematiques/inclusion-numerique' },
  theme: { path: '/thematiques/inclusion-numerique/risques-cyber-et-protection' },
  documents: { path: '/ressources/preparer-un-atelier-mots-de-passe/documents' },
  bases: { path: '/bases' },
  base: { path: '/bases/base-officielle-des-conseillers-numeriques' },
  base_resources: { path: '/bases/base-officielle-des-conseillers-numeriques/ressources' },
  base_collections: { path: '/bases/base-officielle-des-conseillers-numeriques/collections' },
  base_team: { path: '/bases/base-officielle-des-conseillers-numeriques/equipe' },
  collections: { path: '/collections' },
  collection: { path: '/collections/parcours-grand-debutant' },
  member: { path: '/membres/amina-belkacem' },
  editorial: { path: '/a-propos' },
  glossary: { path: '/glossaire' },
  statistics: { path: '/statistiques' },
  site_map: { path: '/plan-du-site' },
  not_found: { path: '/cette-page-n-existe-pas', status: 404 },
  sign_in: { path: '/connexion' },
};
