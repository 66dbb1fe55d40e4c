import { fileFragment, resourceCardFragment } from './fragments';
import { graphql, type ResultOf } from './graphql';

export const baseQuery = graphql(
  `
    query Base($slug: String!) {
      bases(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        documentId
        slug
        title
        description
        certified
        official
        collaborative
        visibility
        website
        contact
        nationalCartographyUrl
        showLatestAdditions
        profileImage {
          ...File
        }
        coverImage {
          ...File
        }
        socialLinks {
          linkedin
          facebook
          x
          mastodon
        }
        actorTypes(pagination: { limit: 20 }) {
          name
        }
        territory {
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
            documentId
            name
            description
          }
        }
      }
      latest: resources_connection(
        filters: { base: { slug: { eq: $slug } } }
        sort: ["firstPublishedAt:desc"]
        pagination: { page: 1, pageSize: 6 }
      ) {
        nodes {
          ...ResourceCard
        }
        pageInfo {
          total
        }
      }
    }
  `,
  [fileFragment, resourceCardFragment],
);

export type BaseData = NonNullable<ResultOf<typeof baseQuery>['bases'][number]>;

/** A base's name and a page of its resources. */
export const baseResourcesQuery = graphql(
  `
    query BaseResources($slug: String!, $page: Int!, $pageSize: Int!) {
      bases(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        documentId
        slug
        title
        certified
        official
        collaborative
        visibility
        profileImage {
          ...File
        }
        coverImage {
          ...File
        }
        territory {
          name
        }
      }
      resources_connection(
        filters: { base: { slug: { eq: $slug } } }
        sort: ["firstPublishedAt:desc"]
        pagination: { page: $page, pageSize: $pageSize }
      ) {
        nodes {
          ...ResourceCard
        }
        pageInfo {
          page
          pageCount
          total
        }
      }
    }
  `,
  [fileFragment, resourceCardFragment],
);

export type BaseHeadData = NonNullable<ResultOf<typeof baseResourcesQuery>['bases'][number]>;
