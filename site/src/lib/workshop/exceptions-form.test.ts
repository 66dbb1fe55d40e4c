import { describe, expect, it } from 'vitest';
import { readersOf } from './exceptions-form';

const member = (name: string | null) => ({ id: name ?? 'x', name, actorType: null });
const alone = { linked: false, throughBase: false };
const tag = (name: string) => ({ slug: name, name, code: null });

describe('who reads what is restricted', () => {
  it('is the team alone while nobody is named', () => {
    expect(readersOf({ members: [], actorTypes: [], territories: [] }, alone)).toBe('l’équipe de la base');
  });

  it('names one person, counts several, and says each type and territory', () => {
    expect(readersOf({ members: [member('Ana Lopes')], actorTypes: [], territories: [] }, alone)).toBe(
      'l’équipe de la base et Ana Lopes',
    );
    expect(
      readersOf(
        { members: [member('a'), member('b')], actorTypes: [tag('Association')], territories: [tag('Finistère')] },
        alone,
      ),
    ).toBe(
      'l’équipe de la base, 2 personnes nommées, les membres du type « Association » et les membres du territoire « Finistère »',
    );
  });

  it('leaves out who has no account any more, and says what else opens it', () => {
    const exceptions = { members: [member(null)], actorTypes: [tag('Association')], territories: [] };
    expect(readersOf(exceptions, { linked: true, throughBase: true })).toBe(
      'l’équipe de la base, les membres du type « Association » qui voient la base et qui détient le lien de partage',
    );
  });
});
