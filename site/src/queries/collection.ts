import { collectionPageFragment, fileFragment, resourceCardFragment } from './fragments';
import { graphql } from './graphql';

/** A collection and a slice of its resources, in its own order. */
export const collectionQuery = graphql(
  `
    query Collection($slug: String!, $start: Int!, $limit: Int!) {
      collections(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        documentId
        slug
        name
        description
        visibility
        viewCount
        resourceCount
        updatedAt
        image {
          ...File
        }
        base {
          documentId
          slug
          title
        }
        resources(pagination: { start: $start, limit: $limit }) {
          ...ResourceCard
        }
      }
    }
  `,
  [fileFragment, resourceCardFragment],
);

/** A page of collections. */
export const collectionListQuery = graphql(
  `
    query CollectionList($page: Int!, $pageSize: Int!, $sort: [String]!) {
      collections_connection(pagination: { page: $page, pageSize: $pageSize }, sort: $sort) {
        ...CollectionPage
      }
    }
  `,
  [collectionPageFragment],
);
