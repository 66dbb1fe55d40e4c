import schema from '@labase/public-api/schema.graphql?raw';
import type { APIRoute } from 'astro';

/** The GraphQL schema, for tools that check queries before sending them. */
export const GET: APIRoute = () => new Response(schema, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
