import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '../queries/editorial';
import { glossary } from './glossary';

const entry = (term: string, data: Partial<GlossaryData> = {}): GlossaryData => ({
  documentId: term,
  term,
  slug: term.toLowerCase(),
  acronym: null,
  synonyms: null,
  definition: '<p>Texte</p>',
  themes: [],
  ...data,
});

describe('the glossary', () => {
  it('is in the order of a French dictionary, accents aside', () => {
    const letters = glossary(
      ['Écran', 'Zone blanche', 'DigComp', 'Éduconnect', '3D', 'écart'].map((term) => entry(term)),
    );
    expect(letters.map(({ letter, terms }) => [letter, terms.map(({ term }) => term)])).toEqual([
      ['#', ['3D']],
      ['D', ['DigComp']],
      ['E', ['écart', 'Écran', 'Éduconnect']],
      ['Z', ['Zone blanche']],
    ]);
  });

  it('gives each other name of a word, and the page of each theme that has one', () => {
    const theme = {
      documentId: 'theme',
      slug: 'mediation',
      name: 'Médiation',
      familySlug: 'inclusion-numerique',
      category: null,
    };
    const [letter] = glossary([
      entry('CNFS', {
        synonyms: 'Conseiller numérique,  CNFS , ',
        themes: [theme, { ...theme, familySlug: null }, null],
      }),
    ]);
    expect(letter?.terms[0]).toMatchObject({
      synonyms: ['Conseiller numérique', 'CNFS'],
      themes: [{ name: 'Médiation', href: '/thematiques/inclusion-numerique/mediation' }],
    });
  });
});
