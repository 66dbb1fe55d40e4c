import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, withAnchors } from './anchors';

describe('the anchors of a page', () => {
  it('are made of the words of the headings', () => {
    expect(anchorOf('Qui peut lire ce que j’écris ?')).toBe('qui-peut-lire-ce-que-j-ecris');
    const { html, headings } = withAnchors('<h2>Écrire &amp; publier</h2><p>a</p><h3>b</h3>', 2);
    expect(html).toBe('<h2 id="ecrire-publier">Écrire &amp; publier</h2><p>a</p><h3>b</h3>');
    expect(headings).toEqual([{ id: 'ecrire-publier', title: 'Écrire & publier' }]);
  });

  it('differ, whatever the headings', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé !?’-]{0,12}$/), { maxLength: 8 }), (titles) => {
        const { headings } = withAnchors(titles.map((title) => `<h2>${title}</h2>`).join(''), 2);
        expect(headings).toHaveLength(titles.length);
        expect(new Set(headings.map(({ id }) => id)).size).toBe(titles.length);
        for (const { id } of headings) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
