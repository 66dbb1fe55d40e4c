import { expect, test } from '@playwright/test';
import { site } from './person.ts';

/** Everything the site answers, whoever writes it: the page store, the renderer, a refusal, a static file, the health check. */
const answers = [
  '/',
  '/ressources/preparer-un-atelier-mots-de-passe',
  '/connexion',
  '/n-existe-pas',
  '/favicon.svg',
  '/_sante',
];
const pages = answers.slice(0, 4);

for (const path of answers) {
  test(`${path} says what browsers may do with it`, async ({ request }) => {
    const headers = (await request.get(site(path))).headers();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    for (const power of ['camera', 'geolocation', 'microphone', 'payment'])
      expect(headers['permissions-policy']).toContain(`${power}=()`);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.startsWith('x-page-'))).toEqual([]);
  });
}

for (const path of pages) {
  test(`${path} runs nothing but what the site wrote`, async ({ request }) => {
    const policy = (await request.get(site(path))).headers()['content-security-policy'] ?? '';
    const directives = new Map(
      policy
        .split(';')
        .filter((directive) => directive.trim())
        .map((directive) => {
          const [name, ...sources] = directive.trim().split(/\s+/);
          return [name!, sources] as const;
        }),
    );
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('object-src')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'self'"]);
    for (const name of ['script-src', 'style-src'])
      for (const source of directives.get(name) ?? ['none given']) expect(source).toMatch(/^'(self|sha256-[\w+/=]+)'$/);
    expect(policy).not.toContain('unsafe-');
  });
}

test('the établi sends who is not signed in to the sign-in page, and is not kept', async ({ request }) => {
  const answer = await request.get(site('/etabli'), { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()['location']).toMatch(/^\/connexion/);
  expect(answer.headers()['cache-control']).toContain('no-store');
});
