import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFormOf, nextPage } from './charter-form.ts';
import { charterAddress } from './charter-gate.ts';

const form = (entries: Array<[string, string]>) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe('the form kept while the charter is accepted', () => {
  it('goes back where it was going, with its own fields only', () => {
    const data = form([
      ['charte-version', '2026-11'],
      ['charte-acceptee', 'oui'],
      ['charte-reprise', '/etabli/bases/abc?onglet=2'],
      ['title', 'Base'],
      ['tags', 'a'],
      ['tags', 'b'],
    ]);
    expect(keptFormOf(data)).toEqual({
      action: '/etabli/bases/abc?onglet=2',
      fields: [
        ['title', 'Base'],
        ['tags', 'a'],
        ['tags', 'b'],
      ],
    });
    expect(keptFormOf(form([['charte-version', '2026-11']]))).toBeNull();
    expect(keptFormOf(null)).toBeNull();
  });

  it('never leaves the établi and the account, whatever the page was made to say', () => {
    const hostile = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom('//x.fr', '/deconnexion', '/etablix', '/etabli/../deconnexion', '/\\x.fr', '/compte\t', 'etabli'),
    );
    fc.assert(
      fc.property(hostile, (action) => {
        const kept = keptFormOf(form([['charte-reprise', action]]));
        if (kept)
          expect(new URL(kept.action, 'https://la-base.example').href).toMatch(
            /^https:\/\/la-base\.example\/(etabli|compte)([/?]|$)/,
          );
      }),
    );
  });
});

describe('where one goes afterwards', () => {
  it('is where one was going, on this site', () => {
    const address = new URL(charterAddress('/etabli/bases/abc?onglet=2'), 'https://la-base.example');
    expect(address.pathname).toBe('/compte/charte');
    expect(nextPage(address, null)).toBe('/etabli/bases/abc?onglet=2');
    expect(nextPage(new URL('https://la-base.example/compte/charte?suivant=//x.fr'), null)).toBe('/etabli');
    expect(nextPage(address, form([['charte-suite', '/compte']]))).toBe('/compte');
    expect(nextPage(address, form([]))).toBe('/etabli');
  });
});
