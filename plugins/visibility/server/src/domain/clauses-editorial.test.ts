import { describe, expect, it } from 'vitest';
import { see } from './clauses';
import { anna, base, collection, editor, moderator, resource } from './samples.fixtures';
import { ANONYMOUS } from './viewer';

describe('the editorial team', () => {
  const official = base({ official: true });
  const collaborative = base({ collaborative: true });
  it.each([
    ['an official base, private', official, 'base.editorial'],
    ['a collaborative base, private', collaborative, 'base.editorial'],
    ['an official base that is hidden', base({ official: true, hidden: true }), 'base.editorial'],
    ['a draft of an official base', resource({ base: official, published: false }), 'resource.editorial'],
    [
      'a private resource of a collaborative base',
      resource({ base: collaborative, visibility: 'private' }),
      'resource.editorial',
    ],
    ['a draft of a collaborative base', resource({ base: collaborative, published: false }), 'resource.editorial'],
    ['a hidden resource of an official base', resource({ base: official, hidden: true }), 'resource.editorial'],
    ['a hidden collection of an official base', collection({ base: official, hidden: true }), 'collection.editorial'],
    [
      'a private collection of a collaborative base',
      collection({ base: collaborative, visibility: 'private' }),
      'collection.editorial',
    ],
    ['a public base', base({ visibility: 'public' }), 'base.public'],
    ['a public resource', resource(), 'resource.as-base'],
  ])('sees %s', (_, facts, clause) => {
    expect(see(editor, facts)).toEqual({ seen: true, clause });
  });

  it.each([
    ['a private base', base(), 'default.deny'],
    ['a collaborative base that is hidden', base({ collaborative: true, hidden: true }), 'base.hidden'],
    ['an official base in the bin', base({ official: true, binned: true }), 'base.binned'],
    ['a draft of another base', resource({ published: false }), 'resource.unpublished'],
    ['a hidden resource of a collaborative base', resource({ base: collaborative, hidden: true }), 'resource.hidden'],
    [
      'a resource of a hidden collaborative base',
      resource({ base: { ...collaborative, hidden: true } }),
      'resource.base-hidden',
    ],
    [
      'a hidden collection of a collaborative base',
      collection({ base: collaborative, hidden: true }),
      'collection.hidden',
    ],
    ['a binned resource of an official base', resource({ base: official, binned: true }), 'resource.binned'],
    [
      'a members-only profile',
      { kind: 'member', id: 'm', active: true, profileVisibility: 'members' } as const,
      'default.deny',
    ],
  ])('does not see %s', (_, facts, clause) => {
    expect(see(editor, facts)).toEqual({ seen: false, clause });
  });

  it('is nobody in particular to the flags of a base for anyone else', () => {
    expect(see(anna, official).seen).toBe(false);
    expect(see(moderator, official).seen).toBe(false);
    expect(see(ANONYMOUS, resource({ base: collaborative })).seen).toBe(false);
  });
});
