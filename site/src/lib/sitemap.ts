import {
  sitemapBasesQuery,
  sitemapCollectionsQuery,
  sitemapMembersQuery,
  sitemapPagesQuery,
  sitemapResourcesQuery,
  sitemapThemesQuery,
} from '../queries/lists';
import { found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { pagePath } from './editorial-paths';
import { everyPage } from './every-page';
import { themeAddress } from './index-links';
import { present } from './present';
import { themeCategories, themeCategory } from './theme-categories';

/** An address search engines may visit. */
export interface SitemapEntry {
  path: string;
  title: string;
  modified: string | undefined;
}

/** The protocol's own limit of addresses in one file. */
const entriesPerFile = 50_000;

const dated = (date: string | null) => date?.slice(0, 10);

interface SitemapFrame {
  pages: SitemapEntry[];
  themes: SitemapEntry[];
  bases: SitemapEntry[];
}

/** The public addresses that are few: editorial pages, themes under their categories, bases. */
async function loadSitemapFrame(context: ReadContext): Promise<Loaded<SitemapFrame>> {
  dependsOn(context, 'list:bases', 'list:pages', 'list:tags');
  const [pages, themes, bases] = await Promise.all([
    readCms(context, sitemapPagesQuery, {}),
    readCms(context, sitemapThemesQuery, {}),
    everyPage(context, sitemapBasesQuery, (result) => result.bases_connection),
  ]);
  if (!pages.ok) return pages;
  if (!themes.ok) return themes;
  if (!bases.ok) return bases;
  return found({
    pages: pages.data.pages
      .filter(present)
      .map(({ slug, title, updatedAt }) => ({ path: pagePath(slug), title, modified: dated(updatedAt) })),
    themes: [
      ...themeCategories.map(({ slug, name }) => ({ path: `/thematiques/${slug}`, title: name, modified: undefined })),
      ...themes.data.tags
        .filter(present)
        .filter((theme) => themeCategory(theme.familySlug))
        .map((theme) => ({ path: themeAddress(theme), title: theme.name, modified: undefined })),
    ],
    bases: bases.data.map(({ slug, title, updatedAt }) => ({
      path: `/bases/${slug}`,
      title,
      modified: dated(updatedAt),
    })),
  });
}

export interface Sitemap extends SitemapFrame {
  collections: SitemapEntry[];
  members: SitemapEntry[];
  resources: SitemapEntry[];
}

/** Every public address that comes from the CMS: what is few first, then resources from the oldest. */
export async function loadSitemap(context: ReadContext): Promise<Loaded<Sitemap>> {
  dependsOn(context, 'list:resources', 'list:collections', 'list:members');
  const [frame, collections, members, resources] = await Promise.all([
    loadSitemapFrame(context),
    everyPage(context, sitemapCollectionsQuery, (result) => result.collections_connection),
    everyPage(context, sitemapMembersQuery, (result) => result.members_connection),
    everyPage(context, sitemapResourcesQuery, (result) => result.resources_connection),
  ]);
  if (!frame.ok) return frame;
  if (!collections.ok) return collections;
  if (!members.ok) return members;
  if (!resources.ok) return resources;
  return found({
    ...frame.data,
    collections: collections.data.map(({ slug, name, updatedAt }) => ({
      path: `/collections/${slug}`,
      title: name,
      modified: dated(updatedAt),
    })),
    members: members.data.map(({ slug, firstName, lastName, updatedAt }) => ({
      path: `/membres/${slug}`,
      title: `${firstName} ${lastName}`,
      modified: dated(updatedAt),
    })),
    resources: resources.data.map(({ slug, title, contentUpdatedAt }) => ({
      path: `/ressources/${slug}`,
      title,
      modified: dated(contentUpdatedAt),
    })),
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const header = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The XML of one file of the site map. */
export function sitemapFile(entries: readonly SitemapEntry[], site: URL): string {
  const lines = entries.map(({ path, modified }) => {
    const address = escaped(new URL(path, site).href);
    return `<url><loc>${address}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>`;
  });
  return `${header}<urlset xmlns="${namespace}">\n${lines.join('\n')}\n</urlset>\n`;
}

/** The XML that lists the files, when one isn't enough. */
export function sitemapIndex(files: number, site: URL): string {
  const lines = Array.from(
    { length: files },
    (_, index) => `<sitemap><loc>${site.origin}/sitemap-${index + 1}.xml</loc></sitemap>`,
  );
  return `${header}<sitemapindex xmlns="${namespace}">\n${lines.join('\n')}\n</sitemapindex>\n`;
}

/** The site's own addresses, then those of the CMS, cut into files the protocol accepts. */
export function sitemapFiles(entries: readonly SitemapEntry[], size = entriesPerFile): SitemapEntry[][] {
  const files = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: files }, (_, index) => entries.slice(index * size, (index + 1) * size));
}
