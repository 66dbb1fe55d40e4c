import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath, signInAddress } from './local-path.ts';

const site = 'https://la-base.example';

const hostile = fc.oneof(
  fc.webUrl(),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        '%2f',
        '%5c',
        '@',
        ':',
        '\t',
        '\n',
        'evil.example',
        'etabli',
        '?',
        '#',
        'javascript',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('localPath', () => {
  it('never leaves the site, whatever it is given', () => {
    fc.assert(
      fc.property(hostile, (candidate) => {
        const path = localPath(candidate);
        expect(path.startsWith('/')).toBe(true);
        expect(path.startsWith('//')).toBe(false);
        expect(new URL(path, site).origin).toBe(site);
        expect(new URL(localPath(path), site).href).toBe(new URL(path, site).href);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps an ordinary page of the site with its query', () => {
    expect(localPath('/etabli/bases/abc?onglet=visibilite')).toBe('/etabli/bases/abc?onglet=visibilite');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'etabli',
    '',
    '/deconnexion',
    '/connexion?suivant=/etabli',
  ])('refuses %j', (candidate) => {
    expect(localPath(candidate)).toBe('/etabli');
  });

  it('writes a sign-in address whose return cannot break out of the query', () => {
    expect(signInAddress('/etabli?a=1&b=2')).toBe('/connexion?suivant=%2Fetabli%3Fa%3D1%26b%3D2');
  });
});
