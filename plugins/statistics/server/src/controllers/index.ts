import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { view } from '../../../contracts';
import { isCountable } from '../domain/countable';
import { seams } from '../seams';

/** Longest body of a view, in bytes: a kind and an identifier. */
const longest = 256;

/**
 * Views a network may tell of in a minute; a whole training room reads behind one. Counted in memory: the table of attempts
 * keeps a plain digest of addresses, which this plugin promises not to do.
 */
const allowance = { points: 300, duration: 60 };

const statistics = ({ strapi }: { strapi: Core.Strapi }) => {
  const limiter = new RateLimiterMemory(allowance);

  async function mayTell(network: string): Promise<boolean> {
    try {
      await limiter.consume(network);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  }

  const silently = (ctx: Context, status: number) => {
    ctx.status = status;
    ctx.body = '';
  };

  return {
    /** Always the same answer to what is well said, counted or not: it tells nothing of the object. */
    async count(ctx: Context) {
      const { body, length } = ctx.request as typeof ctx.request & { body?: unknown };
      const parsed = view.safeParse(body);
      if (!parsed.success || (length ?? 0) > longest) return silently(ctx, 400);
      const network = seams(strapi).visitors().networkOf(ctx);
      if (!(await mayTell(network))) return silently(ctx, 429);
      const userAgent = ctx.get('user-agent');
      if (isCountable({ userAgent, dnt: ctx.get('dnt'), gpc: ctx.get('sec-gpc') })) {
        await seams(strapi)
          .views()
          .record({ ...parsed.data, network, userAgent, viewer: ctx.state['viewer'] as object | undefined });
      }
      ctx.status = 204;
    },

    async figures(ctx: Context) {
      ctx.body = await seams(strapi).figures().now();
    },

    /** For operators: brings counts to their objects now, without waiting for the clock. */
    async consolidate(ctx: Context) {
      const settled = await seams(strapi).upkeep().run();
      ctx.body = { settled };
    },
  };
};

export default { statistics };
