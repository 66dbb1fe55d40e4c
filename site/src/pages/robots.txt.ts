import { siteAddress } from '../lib/environment';
import { personalSegments } from '../lib/session/private-pages';
import type { APIRoute } from 'astro';

/** Crawlers are welcome on what is public; private pages answer 404 to them anyway. */
export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      ...personalSegments.map((segment) => `Disallow: /${segment}`),
      `Sitemap: ${siteAddress().origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
