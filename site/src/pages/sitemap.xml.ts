import type { APIRoute } from 'astro';
import { sitemapResponse } from '../lib/sitemap-response';

export const GET: APIRoute = ({ locals, site, url }) => sitemapResponse(locals, site ?? url);
