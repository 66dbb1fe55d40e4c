import type { AstroGlobal } from 'astro';
import { accountCommands } from './accounts.ts';
import type { Caller } from './client.ts';
import { editingCommands } from './editing.ts';
import { shareLinkCommands } from './share-links.ts';

type Page = Pick<AstroGlobal, 'locals' | 'clientAddress' | 'request'>;

/** The address of the person's machine; null in a rendering without a connection (the page store's). */
function addressOf(page: Page): string | undefined {
  try {
    return page.clientAddress;
  } catch {
    return undefined;
  }
}

const caller = (page: Page, token: string | null): Caller => ({
  token,
  address: addressOf(page),
  userAgent: page.request.headers.get('user-agent') ?? undefined,
});

/** Who asks for this page. */
export const callerOf = (page: Page): Caller => caller(page, page.locals.session?.token ?? null);

/** The editing commands, for whoever asks for this page. */
export const editingFor = (page: Page) => editingCommands(callerOf(page));

/** The commands on share links, for whoever asks for this page. */
export const shareLinksFor = (page: Page) => shareLinkCommands(callerOf(page));

/** The account commands, for whoever asks for this page. */
export const accountsFor = (page: Page) => accountCommands(callerOf(page));

/** The account commands open to everyone, without the session the browser may still hold. */
export const accountsForAnyone = (page: Page) => accountCommands(caller(page, null));
