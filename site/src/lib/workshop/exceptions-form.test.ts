import { describe, expect, it } from 'vitest';
import { readersOf } from './exceptions-form';

const member = (name: string) => ({ id: name, name, actorType: null });
const tag = (name: string) => ({ slug: name, name, code: null });

describe('who reads what is restricted', () => {
  it('is the team alone while nobody is named', () => {
    expect(readersOf({ members: [], actorTypes: [], territories: [] })).toBe('l’équipe de la base');
  });

  it('names one person, counts several, and says each type and territory', () => {
    expect(readersOf({ members: [member('Ana Lopes')], actorTypes: [], territories: [] })).toBe(
      'l’équipe de la base et Ana Lopes',
    );
    expect(
      readersOf({
        members: [member('a'), member('b')],
        actorTypes: [tag('Association')],
        territories: [tag('Finistère')],
      }),
    ).toBe(
      'l’équipe de la base, 2 personnes nommées, les membres du type « Association » et les membres du territoire « Finistère »',
    );
  });
});
