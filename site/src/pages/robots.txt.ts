import type { APIRoute } from 'astro';

/** Crawlers are welcome on what is public; private pages answer 404 to them anyway. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /etabli',
      'Disallow: /connexion',
      'Disallow: /inscription',
      `Sitemap: ${site?.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
