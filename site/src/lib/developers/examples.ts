/** A query that people can run from the developers' page, as it stands or changed. */
export interface QueryExample {
  slug: string;
  title: string;
  explanation: string;
  query: string;
  /** JSON, as typed in the form. */
  variables: string;
}

export const queryExamples: readonly QueryExample[] = [
  {
    slug: 'dernieres-ressources',
    title: 'Les dernières ressources publiées',
    explanation: 'Une page de liste : les plus récentes d’abord, avec leur base, leurs thèmes et le total.',
    query: `query DernieresRessources($page: Int!) {
  resources_connection(
    sort: ["firstPublishedAt:desc"]
    pagination: { page: $page, pageSize: 5 }
  ) {
    nodes {
      title
      slug
      description
      firstPublishedAt
      base { title slug }
      tags(pagination: { limit: 20 }) { name category { slug } }
    }
    pageInfo { page pageCount total }
  }
}`,
    variables: '{ "page": 1 }',
  },
  {
    slug: 'une-ressource',
    title: 'Une ressource et ses contenus',
    explanation:
      'Les contenus sont de plusieurs sortes : chacune se demande par son nom de type. Un texte est du HTML d’un schéma fermé.',
    query: `query UneRessource($slug: String!) {
  resources(filters: { slug: { eq: $slug } }) {
    title
    licence { name }
    sections { key title }
    contents {
      __typename
      ... on ComponentContentRichText { title body section }
      ... on ComponentContentLink { title url }
      ... on ComponentContentFile { title file { name url size } }
    }
  }
}`,
    variables: '{ "slug": "preparer-un-atelier-mots-de-passe" }',
  },
  {
    slug: 'par-theme',
    title: 'Les ressources d’un thème',
    explanation: 'Les filtres suivent les relations : ici, une ressource dont l’un des mots de l’index a ce nom court.',
    query: `query ParTheme($theme: String!) {
  resources_connection(
    filters: { tags: { slug: { eq: $theme } } }
    sort: ["title:asc"]
    pagination: { pageSize: 10 }
  ) {
    nodes { title slug }
    pageInfo { total }
  }
}`,
    variables: '{ "theme": "parentalite" }',
  },
  {
    slug: 'bases-certifiees',
    title: 'Les bases certifiées et leurs collections',
    explanation:
      'D’un objet à ceux qu’il contient, en une seule demande. Seul ce que tout le monde peut lire est donné.',
    query: `query BasesCertifiees {
  bases(filters: { certified: { eq: true } }, sort: ["title:asc"]) {
    title
    slug
    territory { name code }
  }
  collections(pagination: { limit: 10 }) {
    name
    base { title }
    resources(pagination: { limit: 5 }) { title }
  }
}`,
    variables: '{}',
  },
  {
    slug: 'index',
    title: 'L’index : catégories et mots',
    explanation:
      'Les mots qui indexent les ressources, avec leur définition, pour aligner un autre catalogue sur celui-ci.',
    query: `query Index {
  tagCategories(sort: ["position:asc"]) {
    name
    slug
    tags(pagination: { limit: 50 }) { name slug definition }
  }
}`,
    variables: '{}',
  },
];

export const queryExample = (slug: string | null): QueryExample =>
  queryExamples.find((example) => example.slug === slug) ?? queryExamples[0]!;
