import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonal } from '../src/lib/session/private-pages.ts';
import { isRenderedAhead, pageFile, reservedSegments, storeKey } from './public-paths.ts';

describe('storeKey', () => {
  it.each([
    '/',
    '/ressources',
    '/ressources/atelier-mots-de-passe-k3v9x2',
    '/ressources/atelier-k3v9x2?vue=grille',
    '/ressources/atelier-k3v9x2/documents',
    '/bases/hub-sud-k3v9x2',
    '/bases/hub-sud-k3v9x2/ressources',
    '/bases/hub-sud-k3v9x2/collections?page=2',
    '/bases/hub-sud-k3v9x2/equipe',
    '/ressources?page=2',
    '/bases?page=10',
    '/collections/debuter-k3v9x2?page=999',
    '/membres/claire-fontaine',
    '/thematiques',
    '/thematiques/culture-numerique',
    '/thematiques/culture-numerique/medias?page=3',
    '/accessibilite',
    '/une-page-que-l-equipe-vient-d-ecrire',
    '/charte/2025-01',
    '/sitemap.xml',
    '/robots.txt',
  ])('keeps %s', (target) => expect(storeKey(target)).toBe(target));

  it.each([
    '',
    '//',
    '//ressources',
    '/ressources/',
    '/ressources//a',
    '/ressources?page=0',
    '/ressources?page=1',
    '/ressources?page=02',
    '/ressources?page=1000',
    '/ressources?page=2&tri=titre',
    '/ressources?tri=titre',
    '/bases/a?page=2',
    '/bases/a/equipe?page=2',
    '/membres',
    '/thematiques?page=2',
    '/thematiques/a/b/c',
    '/ressources/a?vue=grille&x=1',
    '/ressources/a?vue=liste',
    '/ressources/a?apercu=1',
    '/ressources/../etabli',
    '/ressources/%2e%2e',
    '/ressources/a%2fdocuments',
    '/ressources/a.',
    '/ressources/a;b',
    '/ressources/A',
    '/ressources/a#b',
    '/ressources/a\\b',
    '/ressources/a\n',
    '/etabli',
    '/etabli/ressources/abc',
    '/connexion',
    '/compte',
    '/compte/securite',
    '/charte/projet',
    '/aide?x=1',
    '/aide/',
    '/Aide',
    '/_sante',
    '/fichiers/a.pdf',
    'http://example.org/ressources/a',
    `/ressources/${'a'.repeat(300)}`,
  ])('refuses %s', (target) => expect(storeKey(target)).toBeNull());

  it('gives each stored page a file of its own, inside the folder', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    const key = fc.oneof(
      fc.constantFrom('/', '/ressources', '/aide', '/robots.txt'),
      word.map((slug) => `/ressources/${slug}`),
      word.map((slug) => `/ressources/${slug}?vue=grille`),
      word.map((slug) => `/ressources/${slug}/documents`),
      word.map((slug) => `/bases/${slug}/ressources`),
      fc.tuple(word, fc.integer({ min: 2, max: 999 })).map(([slug, page]) => `/collections/${slug}?page=${page}`),
    );
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(pageFile(one)).toMatch(/^[a-z0-9][a-z0-9/.~-]*$/);
        expect(pageFile(one)).not.toContain('..');
        if (one !== other) expect(pageFile(one)).not.toBe(pageFile(other));
      }),
    );
  });

  it('refuses any percent sign, dot segment or doubled slash', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('%', '//', '/.', '\\', ';', '\0'), fc.string(), (before, odd, after) => {
        const target = `/ressources/${before}${odd}${after}`;
        expect(storeKey(target)).toBeNull();
      }),
    );
  });

  it('reserves every page of the site that is for one person, or that tells an error', () => {
    const pages = fs.readdirSync(new URL('../src/pages', import.meta.url)).map((name) => name.replace(/\.\w+$/, ''));
    expect(pages).toContain('connexion');
    const never = pages.filter((name) => /^\d{3}$/.test(name) || isPersonal(`/${name}`));
    expect(never.filter((name) => !reservedSegments.has(name))).toEqual([]);
    for (const name of reservedSegments) expect(storeKey(`/${name}`)).toBeNull();
  });
});

describe('isRenderedAhead', () => {
  it.each(['/', '/ressources', '/ressources/a?vue=grille', '/bases/a/collections', '/robots.txt'])(
    'is so of %s',
    (key) => expect(isRenderedAhead(key)).toBe(true),
  );
  it.each(['/ressources?page=2', '/bases/a/ressources?page=31', '/sitemap.xml', '/sitemap-2.xml'])(
    'is not of %s',
    (key) => expect(isRenderedAhead(key)).toBe(false),
  );
});
