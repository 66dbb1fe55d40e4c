import { resourcePageFragment, tagFragment } from './fragments';
import { graphql } from './graphql';

/** One page of resources. */
export const resourceListQuery = graphql(
  `
    query ResourceList($filters: ResourceFiltersInput, $page: Int!, $pageSize: Int!, $sort: [String]!) {
      resources_connection(filters: $filters, pagination: { page: $page, pageSize: $pageSize }, sort: $sort) {
        ...ResourcePage
      }
    }
  `,
  [resourcePageFragment],
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

/** What the plan of the site names: themes, bases, collections, pages. No resource. */
export const sitePlanQuery = graphql(`
  query SitePlan($limit: Int!) {
    themes: tags(
      filters: { category: { slug: { eq: "themes" } }, free: { eq: false } }
      pagination: { limit: 100 }
      sort: ["position:asc", "name:asc"]
    ) {
      slug
      name
      familySlug
    }
    bases: bases_connection(sort: ["title:asc"], pagination: { page: 1, pageSize: $limit }) {
      nodes {
        slug
        title
      }
      pageInfo {
        total
      }
    }
    collections: collections_connection(sort: ["name:asc"], pagination: { page: 1, pageSize: $limit }) {
      nodes {
        slug
        name
      }
      pageInfo {
        total
      }
    }
    pages(pagination: { limit: 100 }, sort: ["position:asc", "title:asc"]) {
      slug
      title
    }
  }
`);
