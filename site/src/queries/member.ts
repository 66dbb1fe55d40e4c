import { baseCardFragment, fileFragment, resourcePageFragment } from './fragments';
import { graphql } from './graphql';

/** A profile, and a page of the resources its owner created or is credited for. */
export const memberQuery = graphql(
  `
    query Member($slug: String!, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      members(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
        documentId
        slug
        firstName
        lastName
        biography
        actorTypeVerified
        contact
        website
        profileVisibility
        actorType {
          documentId
          name
          verifiable
        }
        territory {
          documentId
          name
        }
        photo {
          ...File
        }
        socialLinks {
          linkedin
          facebook
          x
          mastodon
        }
      }
      resources_connection(
        filters: { or: [{ creator: { slug: { eq: $slug } } }, { sources: { member: { slug: { eq: $slug } } } }] }
        sort: $sort
        pagination: { page: $page, pageSize: $pageSize }
      ) {
        ...ResourcePage
      }
    }
  `,
  [fileFragment, resourcePageFragment],
);

/** Bases by their ids. */
export const basesByIdQuery = graphql(
  `
    query BasesById($ids: [ID]!) {
      bases(filters: { documentId: { in: $ids } }, sort: ["title:asc"], pagination: { limit: 100 }) {
        ...BaseCard
      }
    }
  `,
  [baseCardFragment],
);
