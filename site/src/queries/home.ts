import { baseCardFragment, collectionCardFragment, resourceCardFragment, tagFragment } from './fragments';
import { graphql, type ResultOf } from './graphql';

/** What the home page lists by itself. */
export const homeListsQuery = graphql(
  `
    query HomeLists($categories: [String]!) {
      latest: resources_connection(sort: ["firstPublishedAt:desc"], pagination: { page: 1, pageSize: 6 }) {
        nodes {
          ...ResourceCard
        }
        pageInfo {
          total
        }
      }
      featured: bases(
        filters: { or: [{ official: { eq: true } }, { certified: { eq: true } }] }
        sort: ["official:desc", "title:asc"]
        pagination: { limit: 3 }
      ) {
        ...BaseCard
      }
      themes: tags(
        filters: { category: { slug: { in: $categories } }, free: { eq: false } }
        pagination: { limit: 100 }
        sort: ["position:asc", "name:asc"]
      ) {
        ...IndexTag
        resourceCount
      }
      allBases: bases_connection(pagination: { page: 1, pageSize: 1 }) {
        pageInfo {
          total
        }
      }
      allCollections: collections_connection(pagination: { page: 1, pageSize: 1 }) {
        pageInfo {
          total
        }
      }
    }
  `,
  [baseCardFragment, resourceCardFragment, tagFragment],
);

/** What the editorial team writes and puts forward; blocks that are not shown now are not answered. */
export const homePageQuery = graphql(
  `
    query HomePage {
      homePage {
        documentId
        title
        presentation
        invitation
        blocks(pagination: { limit: 6 }) {
          id
          title
          introduction
          kind
          resources(pagination: { limit: 6 }) {
            ...ResourceCard
          }
          bases(pagination: { limit: 6 }) {
            ...BaseCard
          }
          collections(pagination: { limit: 6 }) {
            ...CollectionCard
          }
        }
      }
    }
  `,
  [baseCardFragment, collectionCardFragment, resourceCardFragment],
);

export type HomePageData = NonNullable<ResultOf<typeof homePageQuery>['homePage']>;
export type FeaturedBlockData = NonNullable<NonNullable<HomePageData['blocks']>[number]>;
