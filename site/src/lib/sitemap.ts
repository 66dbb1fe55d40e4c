import { sitemapBasesQuery, sitemapPagesQuery, sitemapResourcesQuery } from '../queries/lists';
import { found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { everyPage } from './every-page';
import { pagePath } from './editorial-paths';
import { present } from './present';

/** An address search engines may visit. */
export interface SitemapEntry {
  path: string;
  title: string;
  modified: string | undefined;
}

/** The protocol's own limit of addresses in one file. */
export const entriesPerFile = 50_000;

/** Every public address that comes from the CMS: bases and pages first, then resources from the oldest. */
export async function loadSitemap(
  context: ReadContext,
): Promise<Loaded<{ pages: SitemapEntry[]; bases: SitemapEntry[]; resources: SitemapEntry[] }>> {
  dependsOn(context, 'list:resources', 'list:bases', 'list:pages');
  const [pages, bases, resources] = await Promise.all([
    readCms(context, sitemapPagesQuery, {}),
    everyPage(context, sitemapBasesQuery, (result) => result.bases_connection),
    everyPage(context, sitemapResourcesQuery, (result) => result.resources_connection),
  ]);
  if (!pages.ok) return pages;
  if (!bases.ok) return bases;
  if (!resources.ok) return resources;
  const dated = (date: string | null) => date?.slice(0, 10);
  return found({
    pages: pages.data.pages
      .filter(present)
      .map(({ slug, title, updatedAt }) => ({ path: pagePath(slug), title, modified: dated(updatedAt) })),
    bases: bases.data.map(({ slug, title, updatedAt }) => ({
      path: `/bases/${slug}`,
      title,
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
