import { describe, expect, it } from 'vitest';
import { cut, inOrder, type Sheet } from './sheet';

const showing = (slug: string, ...shown: string[]) =>
  ({
    slug,
    contents: shown.map((first) => ({ kind: 'ressource', title: '', section: -1, first, text: '' })),
  }) as unknown as Sheet;

describe('the text of a resource’s file', () => {
  it('is cut into sections and contents, the first line of a link being its address', () => {
    const body =
      '## texte | Avant tout\nBonjour.\n\n# Le jour venu\n\n## lien | Pix\nhttps://pix.fr\nPour s’exercer.\n';
    expect(cut(body)).toEqual({
      sections: ['Le jour venu'],
      contents: [
        { kind: 'texte', title: 'Avant tout', section: -1, text: 'Bonjour.' },
        { kind: 'lien', title: 'Pix', section: 0, first: 'https://pix.fr', text: 'Pour s’exercer.' },
      ],
    });
  });
});

describe('the order of resources', () => {
  it('puts a resource after those it shows', () => {
    expect(inOrder([showing('a', 'b'), showing('b', 'c'), showing('c')]).map(({ slug }) => slug)).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('refuses a circle and a link to nothing', () => {
    expect(() => inOrder([showing('a', 'b'), showing('b', 'a')])).toThrow('a → b → a');
    expect(() => inOrder([showing('a', 'absente')])).toThrow('absente');
  });
});
