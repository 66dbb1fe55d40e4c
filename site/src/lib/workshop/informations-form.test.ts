import { setInformations } from '@labase/editing/contracts';
import { describe, expect, it } from 'vitest';
import { readFields } from '../forms/fields.ts';
import { informationFields, informationInput } from './informations-form.ts';

const read = (entries: Record<string, string>, rows = 3) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ title: 'Un titre', version: 'v1', licenceScope: 'whole', ...entries }))
    data.append(name, value);
  return setInformations.parse(informationInput(readFields(data, informationFields(rows)).input));
};

describe('the sources of a resource', () => {
  it('drop blank and removed rows, and keep members as members', () => {
    const { sources } = read({
      'sources.0.name': 'Hub du Nord',
      'sources.0.website': 'https://hub.example',
      'sources.1.member': 'abcdefghij1234',
      'sources.2.name': 'Partie',
      'sources.2.removed': 'oui',
    });
    expect(sources).toEqual([
      { kind: 'external', name: 'Hub du Nord', website: 'https://hub.example', occupation: null },
      { kind: 'member', member: 'abcdefghij1234' },
    ]);
  });

  it('can all be removed', () => {
    expect(read({}).sources).toEqual([]);
  });
});

describe('the informations of a resource', () => {
  it('tell "not said" from "no"', () => {
    expect(read({}).accountNeeded).toBeNull();
    expect(read({ accountNeeded: 'non' }).accountNeeded).toBe(false);
    expect(read({}).price).toBeNull();
  });

  it('ignore rows beyond those the page had', () => {
    expect(read({ 'sources.9.name': 'Forgée' }).sources).toEqual([]);
  });
});
