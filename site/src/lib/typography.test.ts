import { describe, expect, it } from 'vitest';
import { counted, excerpt, frenchSpacing, frenchSpacingOfHtml } from './typography';

describe('French typography', () => {
  it('keeps punctuation with its word', () => {
    expect(frenchSpacing('Bonjour ! « oui » : non')).toBe('Bonjour\u202f! «\u00a0oui\u00a0»\u00a0: non');
  });
  it('leaves tags and code as they are', () => {
    expect(
      frenchSpacingOfHtml(
        '<p>Oui : <a href="/a" title="a : b">non ?</a> <code>x ? y : z</code></p><pre>if : then</pre>',
      ),
    ).toBe('<p>Oui\u00a0: <a href="/a" title="a : b">non\u202f?</a> <code>x ? y : z</code></p><pre>if : then</pre>');
  });
  it.each([
    [0, '0 ressource'],
    [1, '1 ressource'],
    [2, '2 ressources'],
  ])('counts %i as %s', (count, expected) => {
    expect(counted(count, 'ressource')).toBe(expected);
  });
  it('cuts between words and drops the markup', () => {
    expect(excerpt('<p>Un atelier pour créer un mot de passe</p>', 20)).toBe('Un atelier pour…');
    expect(excerpt('Court', 20)).toBe('Court');
    expect(excerpt('<p></p>', 20)).toBeUndefined();
  });
});
