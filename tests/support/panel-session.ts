import type { Page } from '@playwright/test';
import { demoPassword } from './demo-session.ts';

/** Shorter than the life of an access token of the panel (30 minutes). */
const lastsMs = 20 * 60_000;
const tokens = new Map<string, { token: Promise<string>; until: number }>();

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${process.env.CMS_URL}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword, deviceId: crypto.randomUUID() }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in to the panel: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { data: { accessToken: string } }).data.accessToken;
}

/**
 * The access token of a demo account of the panel, signed in once per worker: the panel counts attempts.
 *
 * @throws when the panel refuses the account
 */
function panelToken(email: string): Promise<string> {
  const known = tokens.get(email);
  if (known && known.until > Date.now()) return known.token;
  const token = signIn(email);
  tokens.set(email, { token, until: Date.now() + lastsMs });
  return token;
}

export const panelHeaders = async (email: string) => ({ authorization: `Bearer ${await panelToken(email)}` });

/** The browser finds itself signed in to the panel, as after its form. */
export async function enterPanel(page: Page, email: string): Promise<void> {
  const token = await panelToken(email);
  await page.addInitScript((kept) => {
    localStorage.setItem('jwtToken', JSON.stringify(kept));
    localStorage.setItem('isLoggedIn', 'true');
  }, token);
}
