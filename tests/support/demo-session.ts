import fs from 'node:fs';
import { request, type APIRequestContext } from '@playwright/test';
import { inRoot } from '../../scripts/lib/paths.mjs';

interface Account {
  email: string;
  slug?: string;
  /** Code of the role, for an account of the admin panel. */
  role?: string;
}
const accounts = JSON.parse(fs.readFileSync(inRoot('database', 'seeds', 'demo', 'accounts.json'), 'utf8')) as {
  password: string;
  members: Account[];
  admins: Account[];
};

/** Every demo account has this password. */
export const demoPassword = accounts.password;
export const superAdmin = accounts.admins[0]!;

/** @throws when the demo has no account of the admin panel with that role */
export function demoStaff(role: string): Account {
  const account = accounts.admins.find((one) => one.role === role);
  if (!account) throw new Error(`The demo has no account with the role ${role}`);
  return account;
}

/** @throws when the demo has no such member */
export function demoMember(slug: string): Account {
  const member = accounts.members.find((one) => one.slug === slug);
  if (!member) throw new Error(`The demo has no member ${slug}`);
  return member;
}

/** Signs a demo member in, as the form of the site does. The caller disposes of the context. */
export async function signedInRequests(site: string, slug: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: site, extraHTTPHeaders: { origin: new URL(site).origin } });
  const answer = await context.post('/connexion', {
    form: { email: demoMember(slug).email, password: demoPassword, suivant: '/etabli' },
  });
  if (!answer.ok() || !answer.url().endsWith('/etabli'))
    throw new Error(`${slug} could not sign in: ${answer.status()} ${answer.url()}`);
  return context;
}

/** The address, in a member's établi, of the resource with this title. */
export async function workshopAddress(requests: APIRequestContext, title: string): Promise<string> {
  const html = await (await requests.get('/etabli')).text();
  const link = [...html.matchAll(/<a href="(\/etabli\/ressources\/\w+)\/informations"[^>]*>\s*([^<]+?)\s*<\/a>/g)].find(
    ([, , text]) => text === title,
  );
  if (!link) throw new Error(`The établi lists no « ${title} »`);
  return link[1]!;
}
