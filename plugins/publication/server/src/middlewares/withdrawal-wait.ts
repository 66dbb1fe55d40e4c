import type { Core } from '@strapi/strapi';
import { seams } from '../seams';
import { collectWithdrawal } from '../withdrawal-mark';

/** How long an answer may be held back, in ms. */
export const WAIT_MS = 5000;

const notice = {
  status: 'withdrawing',
  message: 'Retrait en cours : la page publique disparaîtra dans quelques instants.',
};

const isPlainObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype;

/**
 * Holds the answer to a request that withdrew something until no registered page store shows it any more; when one is
 * late, a success becomes 202. Answers of the admin panel keep their body: its code expects the document.
 */
export function withdrawalWait(strapi: Core.Strapi, timeoutMs = WAIT_MS): Parameters<Core.Strapi['server']['use']>[0] {
  return async (ctx, next) => {
    const seq = await collectWithdrawal(next);
    if (seq === 0) return;
    const passed = await seams(strapi).followers().waitUntilPassed(seq, { timeoutMs });
    if (passed || ctx.status < 200 || ctx.status >= 300) return;
    const { body } = ctx;
    ctx.status = 202;
    if (!ctx.path.startsWith('/api/')) return;
    if (body === undefined || body === null) ctx.body = notice;
    else if (isPlainObject(body)) ctx.body = { ...body, ...notice };
  };
}
