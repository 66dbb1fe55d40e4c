import type { Core } from '@strapi/strapi';
import { deskView } from '../views/desk-view';

export interface Context {
  body: unknown;
  set(header: string, value: string): void;
}

/** The panel's `GET /editing/desk`. It runs as the account that asks: the rule for readers of the panel filters what it reads. */
export const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    ctx.set('cache-control', 'no-store');
    ctx.body = await deskView(strapi);
  },
});
