import { tagFragment } from './fragments';
import { graphql, type ResultOf } from './graphql';

/** A page of what changed and what comes next. */
export const changelogQuery = graphql(`
  query Changelog($page: Int!, $pageSize: Int!) {
    changelogEntries_connection(sort: ["date:desc", "title:asc"], pagination: { page: $page, pageSize: $pageSize }) {
      nodes {
        documentId
        title
        date
        state
        body
      }
      pageInfo {
        pageCount
      }
    }
  }
`);

/** A page of the words of the glossary. */
export const glossaryQuery = graphql(
  `
    query Glossary($page: Int!, $pageSize: Int!) {
      glossaryEntries_connection(sort: ["term:asc"], pagination: { page: $page, pageSize: $pageSize }) {
        nodes {
          documentId
          term
          slug
          acronym
          synonyms
          definition
          themes(pagination: { limit: 5 }) {
            ...IndexTag
          }
        }
        pageInfo {
          pageCount
        }
      }
    }
  `,
  [tagFragment],
);

type Nodes<Connection extends { nodes: unknown[] } | null> = NonNullable<Connection>['nodes'][number];

export type ChangelogData = Nodes<ResultOf<typeof changelogQuery>['changelogEntries_connection']>;
export type GlossaryData = Nodes<ResultOf<typeof glossaryQuery>['glossaryEntries_connection']>;
