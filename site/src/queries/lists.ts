import { baseCardFragment, resourceCardFragment, tagFragment } from './fragments';
import { graphql } from './graphql';

/** One page of resources. */
export const resourceListQuery = graphql(
  `
    query ResourceList($filters: ResourceFiltersInput, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      resources_connection(filters: $filters, pagination: { page: $page, pageSize: $pageSize }, sort: $sort) {
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
  [resourceCardFragment],
);

/** The curated tags of the index that lists are filtered by. */
export const indexQuery = graphql(
  `
    query Index($categories: [String]!) {
      tags(
        filters: { category: { slug: { in: $categories } }, free: { eq: false } }
        pagination: { limit: 100 }
        sort: ["position:asc", "name:asc"]
      ) {
        ...IndexTag
      }
    }
  `,
  [tagFragment],
);

/** What the home page lists and says. */
export const homeQuery = graphql(
  `
    query Home($categories: [String]!, $texts: [String]!) {
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
      texts: textBlocks(filters: { key: { in: $texts } }, pagination: { limit: 10 }) {
        documentId
        key
        body
      }
    }
  `,
  [baseCardFragment, resourceCardFragment, tagFragment],
);

/** Addresses for the site map: a page of resources, bases or collections. */
export const sitemapResourcesQuery = graphql(`
  query SitemapResources($page: Int!, $pageSize: Int!) {
    resources_connection(sort: ["firstPublishedAt:asc"], pagination: { page: $page, pageSize: $pageSize }) {
      nodes {
        slug
        title
        contentUpdatedAt
      }
      pageInfo {
        pageCount
        total
      }
    }
  }
`);

export const sitemapBasesQuery = graphql(`
  query SitemapBases($page: Int!, $pageSize: Int!) {
    bases_connection(sort: ["title:asc"], pagination: { page: $page, pageSize: $pageSize }) {
      nodes {
        slug
        title
        updatedAt
      }
      pageInfo {
        pageCount
        total
      }
    }
  }
`);

export const sitemapCollectionsQuery = graphql(`
  query SitemapCollections($page: Int!, $pageSize: Int!) {
    collections_connection(sort: ["name:asc"], pagination: { page: $page, pageSize: $pageSize }) {
      nodes {
        slug
        name
        updatedAt
      }
      pageInfo {
        pageCount
        total
      }
    }
  }
`);

export const sitemapMembersQuery = graphql(`
  query SitemapMembers($page: Int!, $pageSize: Int!) {
    members_connection(
      filters: { profileVisibility: { eq: "public" } }
      sort: ["slug:asc"]
      pagination: { page: $page, pageSize: $pageSize }
    ) {
      nodes {
        slug
        firstName
        lastName
        updatedAt
      }
      pageInfo {
        pageCount
        total
      }
    }
  }
`);

export const sitemapThemesQuery = graphql(`
  query SitemapThemes {
    tags(
      filters: { category: { slug: { eq: "themes" } }, free: { eq: false } }
      pagination: { limit: 100 }
      sort: ["position:asc", "name:asc"]
    ) {
      slug
      name
      familySlug
    }
  }
`);

/** Titles and addresses of editorial pages. */
export const sitemapPagesQuery = graphql(`
  query SitemapPages {
    pages(pagination: { limit: 100 }, sort: ["position:asc", "title:asc"]) {
      slug
      title
      updatedAt
    }
  }
`);
