import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { attachViewer } from './seams';
import type { OpenSession, Sessions } from './services/sessions';
import { believeSite } from './visitor-address';

const publicApi = /^\/(api|graphql)(\/|$)/i;
// Session tokens are JWTs; Strapi's API tokens and the followers' secret are not, and are left to who checks them.
const sessionToken = /^Bearer\s+(eyJ[\w-]*\.[\w-]+\.[\w-]+)\s*$/i;

const found = new WeakMap<object, OpenSession>();

/** The session this request was made with, or `null`. */
export const sessionOf = (ctx: Context): OpenSession | null => found.get(ctx.req) ?? null;

/**
 * Finds who is asking, for every request to the API, and tells the visibility rule. A token that is not good makes an
 * anonymous reader. The header is then removed: Strapi's own strategies would refuse the request, ours being no access token.
 */
export const sessionMiddleware = (strapi: Core.Strapi) => async (ctx: Context, next: Next) => {
  if (!publicApi.test(ctx.path)) return next();
  believeSite(ctx);
  const token = sessionToken.exec(ctx.get('authorization'))?.[1];
  const session = token ? await (strapi.plugin('accounts').service('sessions') as Sessions).find(token) : null;
  if (token) delete ctx.request.headers.authorization;
  if (session) found.set(ctx.req, session);
  attachViewer(strapi, ctx, session);
  return next();
};
