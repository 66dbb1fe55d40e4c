import { graphql } from './graphql';

/** An editorial page. */
export const pageQuery = graphql(`
  query Page($slug: String!) {
    pages(filters: { slug: { eq: $slug } }, pagination: { limit: 1 }) {
      documentId
      slug
      title
      description
      body
      updatedAt
    }
  }
`);
