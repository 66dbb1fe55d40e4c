import { describe, expect, it } from 'vitest';
import { homeTextDependencies, homeTextKeys, homeTexts } from './home-texts';

const blocks = homeTextKeys.map((key, index) => ({
  documentId: `b${index}`,
  key,
  body: `<p>Texte ${index} : ici</p>`,
}));

describe('the texts of the home page', () => {
  it('are those of the editorial team, in plain text with French spacing', () => {
    expect(homeTexts(blocks)).toEqual({
      title: 'Texte 0\u00a0: ici',
      presentation: 'Texte 1\u00a0: ici',
      invitation: 'Texte 2\u00a0: ici',
    });
  });

  it('fall back one by one when a block is absent or empty', () => {
    const [first, second] = blocks;
    const texts = homeTexts([first!, { ...second!, body: '<p></p>' }]);
    expect(texts.title).toBe('Texte 0\u00a0: ici');
    expect(texts.presentation).toContain('professionnels de l’inclusion numérique');
    expect(texts.invitation).not.toBe('');
  });

  it('make the page stale when a block changes, or when a missing one arrives', () => {
    expect(homeTextDependencies(blocks)).toEqual(['text-block:b0', 'text-block:b1', 'text-block:b2']);
    expect(homeTextDependencies(blocks.slice(1))).toEqual(['text-block:b1', 'text-block:b2', 'list:text-blocks']);
  });
});
