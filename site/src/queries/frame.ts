import { graphql, type ResultOf } from './graphql';

/** What every page shows around its own content. */
export const frameQuery = graphql(`
  query Frame($texts: [String]!) {
    banners(pagination: { limit: 20 }, sort: ["updatedAt:desc"]) {
      documentId
      title
      text
      level
      linkLabel
      linkUrl
      updatedAt
    }
    pages(filters: { inFooter: { eq: true } }, pagination: { limit: 30 }, sort: ["position:asc", "slug:asc"]) {
      slug
      title
    }
    texts: textBlocks(filters: { key: { in: $texts } }, pagination: { limit: 1 }) {
      body
    }
  }
`);

export type FrameData = ResultOf<typeof frameQuery>;
export type BannerData = NonNullable<FrameData['banners'][number]>;
