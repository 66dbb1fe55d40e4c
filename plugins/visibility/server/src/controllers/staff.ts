import type { Core } from '@strapi/strapi';
import { staffLink, staffSearch } from '../../../contracts/staff';
import { staff as createStaff, type PanelAccount } from '../services/staff';
import { parse } from './parse';

type Context = Parameters<Core.ControllerHandler>[0];

/** « Comptes de l’équipe », in the settings of the panel. */
export const staff = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = createStaff({ strapi });
  const accountOf = (ctx: Context) => ctx.state['user'] as PanelAccount;
  return {
    async list(ctx: Context) {
      ctx.body = { data: await service.list() };
    },
    async search(ctx: Context) {
      ctx.body = { data: await service.search(parse(staffSearch, ctx.query).q) };
    },
    async link(ctx: Context) {
      await service.link(ctx.params.account, parse(staffLink, ctx.request.body).member, accountOf(ctx));
      ctx.body = { data: await service.list() };
    },
    async unlink(ctx: Context) {
      await service.unlink(ctx.params.account, accountOf(ctx));
      ctx.body = { data: await service.list() };
    },
  };
};
