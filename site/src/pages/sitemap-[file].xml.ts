import { siteAddress } from '../lib/environment';
import type { APIRoute } from 'astro';
import { sitemapResponse } from '../lib/sitemap-response';

export const GET: APIRoute = ({ locals, params }) => sitemapResponse(locals, siteAddress(), Number(params.file) || 0);
