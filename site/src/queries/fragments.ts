import { graphql, type ResultOf } from './graphql';

export const fileFragment = graphql(`
  fragment File on UploadFile {
    name
    url
    mime
    ext
    size
    width
    height
    alternativeText
    formats
  }
`);

export const tagFragment = graphql(`
  fragment IndexTag on Tag {
    documentId
    slug
    name
    familySlug
    category {
      slug
      name
      position
    }
  }
`);

export const licenceFragment = graphql(`
  fragment Licence on Tag {
    slug
    name
    definition
  }
`);

export const resourceCardFragment = graphql(
  `
    fragment ResourceCard on Resource {
      documentId
      slug
      title
      description
      contentUpdatedAt
      firstPublishedAt
      viewCount
      image {
        ...File
      }
      base {
        documentId
        slug
        title
      }
      tags(pagination: { limit: 30 }) {
        ...IndexTag
      }
    }
  `,
  [fileFragment, tagFragment],
);

export const baseCardFragment = graphql(
  `
    fragment BaseCard on Base {
      documentId
      slug
      title
      description
      certified
      official
      profileImage {
        ...File
      }
      resourceCount
      territory {
        documentId
        name
      }
    }
  `,
  [fileFragment],
);

export const collectionCardFragment = graphql(
  `
    fragment CollectionCard on Collection {
      documentId
      slug
      name
      description
      resourceCount
      image {
        ...File
      }
      base {
        documentId
        slug
        title
      }
    }
  `,
  [fileFragment],
);

/** A page of resources, and how many there are in all. */
export const resourcePageFragment = graphql(
  `
    fragment ResourcePage on ResourceEntityResponseCollection {
      nodes {
        ...ResourceCard
      }
      pageInfo {
        pageCount
        total
      }
    }
  `,
  [resourceCardFragment],
);

/** A page of collections, and how many there are in all. */
export const collectionPageFragment = graphql(
  `
    fragment CollectionPage on CollectionEntityResponseCollection {
      nodes {
        ...CollectionCard
      }
      pageInfo {
        pageCount
        total
      }
    }
  `,
  [collectionCardFragment],
);

export type FileData = ResultOf<typeof fileFragment>;
export type TagData = ResultOf<typeof tagFragment>;
export type LicenceData = ResultOf<typeof licenceFragment>;
export type ResourceCardData = ResultOf<typeof resourceCardFragment>;
export type CollectionCardData = ResultOf<typeof collectionCardFragment>;
export type BaseCardData = ResultOf<typeof baseCardFragment>;
