import type { APIRoute } from 'astro';
import { callerOf } from '../lib/commands/caller';
import { readView, tellView } from '../lib/commands/statistics';

/** Longest thing a page says of itself, in bytes. */
const longest = 100;

const silently = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** The text of a body; null as soon as it is too long to be one of ours. */
async function shortText(request: Request): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longest) return null;
  }
  return text;
}

/** A page tells that it was shown (`client/count-view.ts`): passed on to the CMS with the visitor's address. */
export const POST: APIRoute = async (context) => {
  const text = await shortText(context.request);
  const seen = text === null ? null : readView(text);
  if (seen === null) return silently(400);
  return silently(await tellView(callerOf(context), seen, context.request.headers));
};
