import type { APIRoute } from 'astro';
import { sitemapResponse } from '../lib/sitemap-response';

export const GET: APIRoute = ({ locals, params, site, url }) =>
  sitemapResponse(locals, site ?? url, Number(params.file) || 0);
