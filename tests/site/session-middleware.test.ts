import type { APIContext } from 'astro';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onRequest } from '../../site/src/middleware.ts';
import { closeSession, openSession } from '../../site/src/lib/session/session.ts';

const site = 'https://la-base.example';
process.env.PUBLIC_SITE_URL = site;
const token = 'a-token-of-the-cms-0123456789';

interface Visit {
  method?: string;
  headers?: Record<string, string>;
  session?: string;
}

async function visit(path: string, { method = 'GET', headers = {}, session }: Visit = {}) {
  const page = vi.fn(() => Promise.resolve(new Response('page')));
  const locals: Partial<App.Locals> = {};
  const cookies = { get: (name: string) => (name === '__Host-session' && session ? { value: session } : undefined) };
  const context = {
    request: new Request(site + path, { method, headers }),
    url: new URL(site + path),
    cookies,
    locals,
  };
  const response = (await onRequest(context as unknown as APIContext, page)) as Response;
  return { response, page, locals };
}

describe('changes asked from elsewhere (CSRF, login CSRF)', () => {
  const paths = [
    '/connexion',
    '/inscription',
    '/deconnexion',
    '/etabli',
    '/etabli/ressources/abc/contenus',
    '/compte',
    '/compte/securite',
    '/compte/courriel',
    '/compte/courriel/confirmation',
    '/compte/charte',
    '/fichiers/x',
  ];
  const bodies = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', 'application/json'];
  const sources: Array<Record<string, string>> = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://autre.la-base.example' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: site },
    { origin: 'null' },
    { origin: 'http://la-base.example' },
    {},
  ];

  it('are refused in French before any page runs, whatever the method and the body', async () => {
    for (const path of paths)
      for (const type of bodies)
        for (const source of sources)
          for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
            const { response, page } = await visit(path, {
              method,
              session: token,
              headers: { 'content-type': type, ...source },
            });
            expect([response.status, page.mock.calls.length]).toEqual([403, 0]);
            if (method === 'POST')
              expect(await response.text()).toContain('Cette demande ne vient pas d’une page de La Base');
          }
  });

  it('pass when the site’s own page sends them', async () => {
    const own: Array<Record<string, string>> = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: site },
      { referer: `${site}/connexion` },
    ];
    for (const headers of own) {
      const { response, page } = await visit('/connexion', { method: 'POST', headers });
      expect([response.status, page.mock.calls.length]).toEqual([200, 1]);
    }
  });
});

describe('the établi', () => {
  it('sends whoever has no session to sign in, and back afterwards', async () => {
    for (const session of [undefined, '', 'court', 'avec des espaces et une longueur suffisante']) {
      const { response, page } = await visit('/etabli/bases/abc?onglet=2', session === undefined ? {} : { session });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/connexion?suivant=%2Fetabli%2Fbases%2Fabc%3Fonglet%3D2');
      expect(page).not.toHaveBeenCalled();
    }
  });

  it('and the account too, but not the link of a mail, which may be opened on another device', async () => {
    for (const path of ['/compte', '/compte/securite', '/compte/courriel', '/compte/charte'])
      expect((await visit(path)).response.status).toBe(303);
    const { response, page } = await visit('/compte/courriel/confirmation?jeton=x');
    expect([response.status, page.mock.calls.length]).toEqual([200, 1]);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('what may be kept', () => {
  it('is nothing of a page made with a session, with a form’s answer, or about an account', async () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    for (const [path, options] of [
      ['/ressources/x', { session: token }],
      ['/etabli', { session: token }],
      ['/ressources/x', { method: 'POST', headers: own }],
      ['/connexion', {}],
      ['/inscription/confirmation', {}],
      ['/compte', { session: token }],
    ] as const) {
      const { response, locals } = await visit(path, options);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('x-page-store')).toBeNull();
      expect(locals.page?.personal).toBe(true);
    }
  });

  it('is left to the page when nobody is signed in', async () => {
    const { response } = await visit('/ressources/x');
    expect(response.headers.get('cache-control')).toBeNull();
  });
});

describe('the session cookie', () => {
  afterEach(() => {
    process.env.PUBLIC_SITE_URL = site;
  });

  const jar = () => ({ get: vi.fn(), set: vi.fn(), delete: vi.fn() });

  it('is out of reach of scripts, of other sites and of plain HTTP', () => {
    const cookies = jar();
    openSession(cookies, token, '2026-01-01T01:00:00Z', Date.parse('2026-01-01T00:00:00Z'));
    expect(cookies.set.mock.calls).toEqual([
      ['__Host-session', token, { path: '/', sameSite: 'lax', secure: true, httpOnly: true, maxAge: 3600 }],
      ['connecte', '1', { path: '/', sameSite: 'lax', secure: true, httpOnly: false, maxAge: 3600 }],
    ]);
  });

  it('is named session on a local address without https', () => {
    process.env.PUBLIC_SITE_URL = 'http://localhost:4321';
    const cookies = jar();
    openSession(cookies, token, '2026-01-01T01:00:00Z');
    expect(cookies.set.mock.calls[0]?.[0]).toBe('session');
  });

  it('is replaced at each sign-in, whatever the browser brought, and all go at sign-out, opened share links too', () => {
    const cookies = jar();
    cookies.get.mockReturnValue({ value: 'a-token-chosen-by-an-attacker' });
    openSession(cookies, token, '2026-01-01T01:00:00Z');
    expect(cookies.set.mock.calls[0]?.[1]).toBe(token);
    closeSession(cookies);
    expect(cookies.delete.mock.calls.map(([name]) => name)).toEqual(['__Host-session', 'connecte', '__Host-partage']);
  });
});
