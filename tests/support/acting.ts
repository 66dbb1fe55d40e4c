import type { Core } from '@strapi/strapi';
import request from 'supertest';

interface Context {
  state: object;
  get(header: string): string;
}
interface Viewers {
  attach(ctx: { state: Record<string, unknown>; get(header: string): string }, memberId: string | null): unknown;
}

/**
 * Lets tests make requests as a member without a session: a middleware of the test attaches the viewer, as the accounts
 * plugin does. Call it before the first request.
 *
 * @returns a client: `as(member)` (null: anonymous; `links`: share links presented) then `.get(path)` or `.graphql(query)`
 */
export function actingAs(strapi: Core.Strapi) {
  const viewers = strapi.service('plugin::visibility.viewers') as unknown as Viewers;
  const app = strapi.server.app as unknown as { middleware: ((ctx: Context, next: () => Promise<void>) => unknown)[] };
  app.middleware.unshift((ctx, next) => {
    const member = ctx.get('x-test-member');
    const state: Record<string, unknown> = {};
    viewers.attach({ state, get: (header) => ctx.get(header) }, member || null);
    // Kept whatever the session middleware concludes from a request that carries no session.
    Object.defineProperty(ctx.state, 'viewer', { get: () => state['viewer'], set: () => undefined, enumerable: true });
    return next();
  });

  return (member: string | null, links: readonly string[] = []) => {
    const headers = { 'x-test-member': member ?? '', 'x-share-links': links.join(',') };
    return {
      get: (path: string) => request(strapi.server.httpServer).get(path).set(headers),
      send: (method: 'post' | 'put' | 'delete' | 'patch', path: string, body: object = {}) =>
        request(strapi.server.httpServer)[method](path).set(headers).send(body),
      graphql: (query: string, variables: object = {}) =>
        request(strapi.server.httpServer).post('/graphql').set(headers).send({ query, variables }),
    };
  };
}

export type Acting = ReturnType<typeof actingAs>;

/** Runs `fn` as code of a request made by that member (null: anonymous) would run: under the rule. */
export function underTheRule<T>(strapi: Core.Strapi, member: string | null, fn: () => Promise<T>): Promise<T> {
  const viewers = strapi.service('plugin::visibility.viewers') as unknown as Viewers;
  const ctx = { state: {}, path: '/', get: () => '' };
  viewers.attach(ctx, member);
  return strapi.requestContext.run(ctx as never, fn as never) as unknown as Promise<T>;
}
