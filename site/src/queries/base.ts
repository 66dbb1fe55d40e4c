import {
  baseCardFragment,
  collectionCardFragment,
  collectionPageFragment,
  fileFragment,
  resourceCardFragment,
  resourcePageFragment,
} from './fragments';
import { graphql, type ResultOf } from './graphql';

/** What the head of every page of a base says. */
const baseHeadFragment = graphql(
  `
    fragment BaseHead on Base {
      documentId
      slug
      title
      certified
      official
      collaborative
      visibility
      viewCount
      resourceCount
      collectionCount
      profileImage {
        ...File
      }
      coverImage {
        ...File
      }
      territory {
        documentId
        name
      }
    }
  `,
  [fileFragment],
);

export type BaseHeadData = ResultOf<typeof baseHeadFragment>;

export const baseQuery = graphql(
  `
    query Base($slug: String!) {
      bases(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        ...BaseHead
        description
        website
        contact
        nationalCartographyUrl
        showLatestAdditions
        createdAt
        socialLinks {
          linkedin
          facebook
          x
          mastodon
        }
        actorTypes(pagination: { limit: 20 }) {
          documentId
          name
        }
        sections(pagination: { limit: 15 }) {
          key
          title
          description
          kind
          resources(pagination: { limit: 15 }) {
            ...ResourceCard
          }
          collections(pagination: { limit: 15 }) {
            ...CollectionCard
          }
        }
      }
      latest: resources(
        filters: { base: { slug: { eq: $slug } } }
        sort: ["firstPublishedAt:desc"]
        pagination: { limit: 6 }
      ) {
        ...ResourceCard
      }
    }
  `,
  [baseHeadFragment, collectionCardFragment, resourceCardFragment],
);

export type BaseData = NonNullable<ResultOf<typeof baseQuery>['bases'][number]>;

/** A base's head and a page of its resources. */
export const baseResourcesQuery = graphql(
  `
    query BaseResources($slug: String!, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      bases(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        ...BaseHead
      }
      resources_connection(
        filters: { base: { slug: { eq: $slug } } }
        sort: $sort
        pagination: { page: $page, pageSize: $pageSize }
      ) {
        ...ResourcePage
      }
    }
  `,
  [baseHeadFragment, resourcePageFragment],
);

/** A base's head and a page of its collections. */
export const baseCollectionsQuery = graphql(
  `
    query BaseCollections($slug: String!, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      bases(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        ...BaseHead
      }
      collections_connection(
        filters: { base: { slug: { eq: $slug } } }
        sort: $sort
        pagination: { page: $page, pageSize: $pageSize }
      ) {
        ...CollectionPage
      }
    }
  `,
  [baseHeadFragment, collectionPageFragment],
);

/** A base's head alone. */
export const baseHeadQuery = graphql(
  `
    query BaseHeadOnly($slug: String!) {
      bases(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        ...BaseHead
      }
    }
  `,
  [baseHeadFragment],
);

/** A page of bases. */
export const baseListQuery = graphql(
  `
    query BaseList($filters: BaseFiltersInput, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      bases_connection(filters: $filters, pagination: { page: $page, pageSize: $pageSize }, sort: $sort) {
        nodes {
          ...BaseCard
        }
        pageInfo {
          pageCount
          total
        }
      }
    }
  `,
  [baseCardFragment],
);

/** Actor types and territories, with the number of bases of each: the choices of the filters. France has more departments than a page of the API. */
export const baseFiltersQuery = graphql(`
  query BaseFilters {
    actorTypes: tags(
      filters: { category: { slug: { eq: "types-d-acteur" } } }
      pagination: { limit: 100 }
      sort: ["position:asc", "name:asc"]
    ) {
      slug
      name
      baseCount
    }
    territories: tags(
      filters: { category: { slug: { eq: "territoires" } } }
      pagination: { limit: 100 }
      sort: ["name:asc"]
    ) {
      slug
      name
      baseCount
    }
    moreTerritories: tags(
      filters: { category: { slug: { eq: "territoires" } } }
      pagination: { start: 100, limit: 100 }
      sort: ["name:asc"]
    ) {
      slug
      name
      baseCount
    }
  }
`);
