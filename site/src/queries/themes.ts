import { baseCardFragment, resourcePageFragment } from './fragments';
import { graphql, type ResultOf } from './graphql';

const themeFragment = graphql(`
  fragment Theme on Tag {
    documentId
    slug
    name
    definition
    familySlug
    resourceCount
  }
`);

export type ThemeData = ResultOf<typeof themeFragment>;

/** Every theme, and how many resources carry a theme of each category: a resource of two themes counts once. */
export const themesQuery = graphql(
  `
    query Themes {
      themes: tags(
        filters: { category: { slug: { eq: "themes" } }, free: { eq: false } }
        pagination: { limit: 100 }
        sort: ["position:asc", "name:asc"]
      ) {
        ...Theme
      }
      inclusionNumerique: resources_connection(
        filters: { tags: { familySlug: { eq: "inclusion-numerique" } } }
        pagination: { pageSize: 1 }
      ) {
        pageInfo {
          total
        }
      }
      cultureNumerique: resources_connection(
        filters: { tags: { familySlug: { eq: "culture-numerique" } } }
        pagination: { pageSize: 1 }
      ) {
        pageInfo {
          total
        }
      }
      communs: resources_connection(
        filters: { tags: { familySlug: { eq: "communs-et-souverainete" } } }
        pagination: { pageSize: 1 }
      ) {
        pageInfo {
          total
        }
      }
      environnement: resources_connection(
        filters: { tags: { familySlug: { eq: "numerique-et-environnement" } } }
        pagination: { pageSize: 1 }
      ) {
        pageInfo {
          total
        }
      }
    }
  `,
  [themeFragment],
);

/** The themes of a category and a page of the resources that carry one of them. */
export const familyQuery = graphql(
  `
    query Family($family: String!, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      themes: tags(
        filters: { category: { slug: { eq: "themes" } }, familySlug: { eq: $family }, free: { eq: false } }
        pagination: { limit: 100 }
        sort: ["position:asc", "name:asc"]
      ) {
        ...Theme
      }
      resources_connection(
        filters: { tags: { familySlug: { eq: $family } } }
        sort: $sort
        pagination: { page: $page, pageSize: $pageSize }
      ) {
        ...ResourcePage
      }
    }
  `,
  [resourcePageFragment, themeFragment],
);

/** A theme, its neighbours, the bases most active on it, and a page of its resources. */
export const themeQuery = graphql(
  `
    query ThemePage($family: String!, $theme: String!, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      themes: tags(
        filters: { category: { slug: { eq: "themes" } }, familySlug: { eq: $family }, free: { eq: false } }
        pagination: { limit: 100 }
        sort: ["position:asc", "name:asc"]
      ) {
        ...Theme
      }
      active: tags(
        filters: { category: { slug: { eq: "themes" } }, familySlug: { eq: $family }, slug: { eq: $theme } }
        pagination: { limit: 1 }
      ) {
        activeBases {
          resourceCount
          base {
            ...BaseCard
          }
        }
      }
      resources_connection(
        filters: { tags: { familySlug: { eq: $family }, slug: { eq: $theme } } }
        sort: $sort
        pagination: { page: $page, pageSize: $pageSize }
      ) {
        ...ResourcePage
      }
    }
  `,
  [baseCardFragment, resourcePageFragment, themeFragment],
);
