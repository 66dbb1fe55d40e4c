import type { APIRoute } from 'astro';
import { publicPage } from '../../lib/dependencies';
import { csv } from '../../lib/statistics/csv';
import { tableOf } from '../../lib/statistics/figures';
import { loadFigures } from '../../lib/statistics/load-figures';

/** The table of one figure, as a file. */
export const GET: APIRoute = async ({ locals, params, rewrite }) => {
  const answer = await loadFigures(locals);
  if (!answer.ok) return rewrite(`/${answer.status}`);
  const table = tableOf(answer.data, params.figure ?? '');
  if (!table) return rewrite('/404');
  publicPage(locals);
  return new Response(csv(table), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
};
