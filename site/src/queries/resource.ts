import { fileFragment, licenceFragment, tagFragment } from './fragments';
import { graphql, type ResultOf } from './graphql';

/** The whole pages of some resources: at most five levels deep, one query. */
export const resourcesQuery = graphql(
  `
    query Resources($slugs: [String!]!, $limit: Int!) {
      resources(filters: { slug: { in: $slugs } }, pagination: { limit: $limit }) {
        documentId
        slug
        title
        description
        productionDate
        firstPublishedAt
        contentUpdatedAt
        price
        accountNeeded
        licenceScope
        licenceText
        licenceUrl
        gridEnabled
        producer
        viewCount
        image {
          ...File
        }
        licence {
          ...Licence
        }
        base {
          documentId
          slug
          title
          certified
          official
        }
        creditedBases(pagination: { limit: 20 }) {
          documentId
          slug
          title
        }
        sources(pagination: { limit: 20 }) {
          kind
          name
          website
          occupation {
            name
          }
        }
        credits {
          name
          slug
          member
        }
        tags(pagination: { limit: 60 }) {
          ...IndexTag
        }
        territories(pagination: { limit: 30 }) {
          slug
          name
        }
        sections(pagination: { limit: 60 }) {
          key
          title
          foldable
        }
        contents {
          __typename
          ... on ComponentContentRichText {
            key
            section
            title
            caption
            columns
            body
            licence {
              ...Licence
            }
          }
          ... on ComponentContentFile {
            key
            section
            title
            caption
            columns
            file {
              ...File
            }
            licence {
              ...Licence
            }
          }
          ... on ComponentContentImage {
            key
            section
            title
            caption
            columns
            alternative
            decorative
            image {
              ...File
            }
            licence {
              ...Licence
            }
          }
          ... on ComponentContentLink {
            key
            section
            title
            caption
            columns
            url
            previewTitle
            previewDescription
            previewSite
            licence {
              ...Licence
            }
          }
          ... on ComponentContentVideo {
            key
            section
            title
            caption
            columns
            videoUrl: url
            transcript
            videoFile: file {
              ...File
            }
            captions {
              ...File
            }
            licence {
              ...Licence
            }
          }
          ... on ComponentContentLinkedResource {
            key
            section
            title
            caption
            columns
            resource {
              documentId
              slug
              title
              description
            }
            licence {
              ...Licence
            }
          }
        }
      }
    }
  `,
  [fileFragment, licenceFragment, tagFragment],
);

export type ResourceData = NonNullable<ResultOf<typeof resourcesQuery>['resources'][number]>;
export type ContentData = NonNullable<NonNullable<ResourceData['contents']>[number]>;
