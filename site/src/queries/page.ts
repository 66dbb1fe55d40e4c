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

/** Former versions of the charter, the latest first. */
export const formerChartersQuery = graphql(`
  query FormerCharters {
    pages(filters: { slug: { startsWith: "charte-" } }, pagination: { limit: 50 }, sort: ["slug:desc"]) {
      slug
    }
  }
`);
