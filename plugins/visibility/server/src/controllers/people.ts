import type { Core } from '@strapi/strapi';
import type { AttachedViewer } from '../context';
import { people as peopleService } from '../services/people';

type Context = Parameters<Core.ControllerHandler>[0];

const viewerOf = (ctx: Context) => ctx.state['viewer'] as AttachedViewer | undefined;

/** Reads of who takes part in what; each route asks the guard about the object in its path. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => ({
  async team(ctx: Context) {
    ctx.body = await peopleService({ strapi }).team(viewerOf(ctx), ctx.params['id'] as string);
  },
  async bases(ctx: Context) {
    ctx.body = { bases: await peopleService({ strapi }).basesOf(viewerOf(ctx), ctx.params['id'] as string) };
  },
});
