import type { ReadContext } from './cms';
import { dependencyHeaders, publicPage } from './dependencies';
import { loadSitemap, sitemapFile, sitemapFiles, sitemapIndex, type SitemapEntry } from './sitemap';

const own: SitemapEntry[] = [
  { path: '/', title: 'Accueil', modified: undefined },
  { path: '/ressources', title: 'Ressources', modified: undefined },
  { path: '/thematiques', title: 'Thématiques', modified: undefined },
  { path: '/bases', title: 'Bases', modified: undefined },
  { path: '/collections', title: 'Collections', modified: undefined },
  { path: '/statistiques', title: 'Statistiques', modified: undefined },
];

const xml = (body: string, context: ReadContext) =>
  new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', ...dependencyHeaders(context) } });

/**
 * The site map as an anonymous crawler gets it, whoever asks.
 *
 * @param file which file, from 1; undefined for the entry point, which lists the files when there are several
 */
export async function sitemapResponse(context: ReadContext, site: URL, file?: number): Promise<Response> {
  const reader: ReadContext = { session: null, page: context.page };
  const answer = await loadSitemap(reader);
  if (!answer.ok) return new Response('Indisponible\n', { status: answer.status });
  publicPage(reader);
  context.page = reader.page;
  const { pages, themes, bases, collections, members, resources } = answer.data;
  const files = sitemapFiles([...own, ...pages, ...themes, ...bases, ...collections, ...members, ...resources]);
  if (file === undefined && files.length > 1) return xml(sitemapIndex(files.length, site), reader);
  const entries = files[(file ?? 1) - 1];
  return entries ? xml(sitemapFile(entries, site), reader) : new Response('Introuvable\n', { status: 404 });
}
