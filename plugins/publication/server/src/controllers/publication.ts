import type { Core } from '@strapi/strapi';
import { followerName, followerRegistration, journalQuery } from '../../../contracts';
import { isGone } from '../gone-addresses';
import { seams } from '../seams';
import { parse, type Context } from './parse';

/** For operators (followers and tools holding the followers' secret); `gone`, for anyone. */
export const publication = ({ strapi }: { strapi: Core.Strapi }) => {
  const { journal, followers } = seams(strapi);
  return {
    async journal(ctx: Context) {
      const { after, limit } = parse(journalQuery, ctx.query);
      ctx.body = await journal().readAfter(after, limit);
    },
    async register(ctx: Context) {
      const name = parse(followerName, ctx.params.name);
      await followers().register(name, parse(followerRegistration, ctx.request.body));
      ctx.body = { journal: await journal().identity(), head: await journal().head() };
    },
    /** Whether the editorial page of this address was withdrawn. */
    async gone(ctx: Context) {
      ctx.body = { gone: await isGone(strapi, String(ctx.params.slug)) };
    },
    async status(ctx: Context) {
      ctx.body = {
        journal: await journal().identity(),
        head: await journal().head(),
        followers: await followers().lag(),
      };
    },
  };
};
