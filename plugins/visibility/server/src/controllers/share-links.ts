import type { Core } from '@strapi/strapi';
import { makeShareLink } from '../../../contracts/share-link';
import type { AttachedViewer } from '../context';
import { resolveViewer } from '../services/guard';
import { shareLinks as createShareLinks, type Linkable } from '../services/share-links';
import { parse } from './parse';

type Context = Parameters<Core.ControllerHandler>[0];

/** The share link of the object in the path; each route asks the guard about it. */
export const shareLinks = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = createShareLinks({ strapi });
  const idOf = (ctx: Context) => ctx.params['id'] as string;
  const commandsOn = (kind: Linkable) => ({
    async read(ctx: Context) {
      ctx.body = { data: { link: await links.of(kind, idOf(ctx)) } };
    },
    async make(ctx: Context) {
      const { days } = parse(makeShareLink, ctx.request.body);
      ctx.body = { data: { link: await links.make(kind, idOf(ctx), days) } };
    },
    async revoke(ctx: Context) {
      await links.revoke(kind, idOf(ctx));
      ctx.body = { data: { link: null } };
    },
  });
  const base = commandsOn('base');
  const resource = commandsOn('resource');
  return {
    readOfBase: base.read,
    makeOfBase: base.make,
    revokeOfBase: base.revoke,
    readOfResource: resource.read,
    makeOfResource: resource.make,
    revokeOfResource: resource.revoke,

    async open(ctx: Context) {
      const viewer = await resolveViewer(ctx.state['viewer'] as AttachedViewer | undefined);
      ctx.body = { data: await links.open(viewer) };
    },
  };
};
