import type { AstroGlobal } from 'astro';
import type { CommandRefusal } from '../commands/outcome.ts';
import { keepForCharter } from '../account/charter-gate.ts';
import { typedText } from '../forms/typed-text.ts';
import { signInAddress } from '../session/local-path.ts';
import { closeSession, leaveNotice } from '../session/session.ts';

type Page = Pick<AstroGlobal, 'cookies' | 'locals' | 'redirect' | 'request' | 'rewrite' | 'url'>;

/** The text of a posted form, read from a copy: the request itself goes on. Uploads are not kept. */
async function postedText(request: Request): Promise<Array<[string, string]>> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  if (request.method !== 'POST' || !isForm || request.bodyUsed) return [];
  return typedText(await request.clone().formData());
}

/** What a page of the établi answers when what it shows can't be read: signing in again, the charter, 404, 403, or 503 with what was typed. */
export async function refusedPage(page: Page, refusal: CommandRefusal): Promise<Response> {
  if (refusal.reason === 'signed-out') {
    closeSession(page.cookies);
    leaveNotice(page.cookies, 'session-finie');
    return page.redirect(signInAddress(page.url.pathname + page.url.search), 303);
  }
  if (refusal.reason === 'charter') return keepForCharter(page, await postedText(page.request));
  if (refusal.reason === 'missing') return page.rewrite('/404');
  if (refusal.reason === 'forbidden') return page.rewrite('/403');
  page.locals.keptForm = { action: page.url.pathname + page.url.search, fields: await postedText(page.request) };
  return page.rewrite('/etabli/indisponible');
}
