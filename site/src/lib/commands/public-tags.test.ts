import { describe, expect, it } from 'vitest';
import { declarableTypes, territoryGroups } from './public-tags.ts';

const tag = (code: string, name: string, parent: string | null, verifiable = false) => ({
  slug: name.toLowerCase(),
  name,
  code,
  verifiable,
  parent: parent === null ? null : { code: parent },
});

describe('the choices of a sign-up', () => {
  it('never offer a type that has to be verified', () => {
    expect(declarableTypes([tag('', 'Élu', null), tag('', 'Conseiller numérique', null, true)])).toEqual([
      { value: 'élu', label: 'Élu' },
    ]);
  });

  it('put each département under its région, by code or by slug', () => {
    const tags = [
      tag('FR', 'France', null),
      tag('REG-28', 'Normandie', 'FR'),
      tag('REG-53', 'Bretagne', 'FR'),
      tag('DEP-76', 'Seine-Maritime', 'REG-28'),
    ];
    expect(territoryGroups(tags, 'code')).toEqual([
      { value: 'FR', label: 'France' },
      {
        label: 'Régions',
        options: [
          { value: 'REG-53', label: 'Bretagne' },
          { value: 'REG-28', label: 'Normandie' },
        ],
      },
      { label: 'Départements : Normandie', options: [{ value: 'DEP-76', label: 'Seine-Maritime' }] },
    ]);
    expect(territoryGroups(tags, 'slug')[0]).toEqual({ value: 'france', label: 'France' });
  });
});
