import type { Context } from 'koa';
import { networkKey } from '../domain/client-address';

/** What a request tells of its visitor to the other plugins. */
export const visitors = () => ({
  /** Their IPv4 address, or the network of their IPv6 one: the site's word for it is believed beside its proof only. */
  networkOf: (ctx: Context): string => networkKey(ctx.request.ip),
});
