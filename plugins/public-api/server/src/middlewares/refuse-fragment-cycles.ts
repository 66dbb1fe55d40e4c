import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import bodyParser from 'koa-bodyparser';
import { hasFragmentCycle } from '../domain/fragment-cycle';
import { leadsTo } from '../domain/exposure';

const cycle = {
  errors: [{ message: 'A fragment may not spread itself.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
};

/**
 * Answers 400 to a GraphQL document whose fragments turn in circles. GraphQL's own validation says so too, but the depth rule
 * that Strapi always adds runs beside it and follows fragments until the stack is full.
 */
export const refuseFragmentCycles = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const endpoint = strapi.config.get<string>('plugin::graphql.endpoint', '/graphql');
  // Strapi leaves the body of this endpoint to be read by its own handler, which keeps one that was read already.
  const readBody = bodyParser({ enableTypes: ['json'], jsonLimit: '100kb' });
  return async (context: Context, next: Next) => {
    if (!leadsTo(endpoint, context.path)) return next();
    await readBody(context, async () => undefined);
    const query = (context.request.body as { query?: unknown } | undefined)?.query ?? context.query.query;
    if (typeof query !== 'string' || !hasFragmentCycle(query)) return next();
    context.status = 400;
    context.body = cycle;
  };
};
