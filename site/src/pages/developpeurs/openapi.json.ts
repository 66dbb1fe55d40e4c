import type { APIRoute } from 'astro';
import { restDocument } from '../../lib/developers/rest-reads';

/** The document of the REST reads (OpenAPI 3.1). */
export const GET: APIRoute = () =>
  new Response(restDocument, { headers: { 'content-type': 'application/json; charset=utf-8' } });
