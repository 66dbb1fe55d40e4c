import { describe, expect, it } from 'vitest';
import { see } from './clauses';
import { anna, base, collection, linked, moderator, nobody, resource, team, typedAnna } from './samples.fixtures';
import { ANONYMOUS } from './viewer';

describe('who sees a base', () => {
  it.each([
    ['a public one, everyone', ANONYMOUS, base({ visibility: 'public' }), 'base.public'],
    ['a private one, its team', anna, base({ team: team('reader') }), 'base.team'],
    [
      'a private one, an actor type granted reading',
      typedAnna,
      base({ grants: [{ actorType: 't', role: 'reader' }] }),
      'base.team',
    ],
    [
      'a restricted one, a named exception',
      anna,
      base({ visibility: 'restricted', exceptions: { ...nobody, members: ['anna'] } }),
      'base.named-exception',
    ],
    [
      'a restricted one, an actor type',
      typedAnna,
      base({ visibility: 'restricted', exceptions: { ...nobody, actorTypes: ['t'] } }),
      'base.typed-exception',
    ],
    [
      'a restricted one, a territory',
      typedAnna,
      base({ visibility: 'restricted', exceptions: { ...nobody, territories: ['region'] } }),
      'base.typed-exception',
    ],
    ['a private one, the holder of its link', linked, base(), 'base.link'],
    ['a hidden one, its administrators', anna, base({ hidden: true, team: team('administrator') }), 'base.team'],
    ['a hidden public one, a moderator', moderator, base({ hidden: true, visibility: 'public' }), 'base.public'],
  ])('%s', (_, person, facts, clause) => {
    expect(see(person, facts)).toEqual({ seen: true, clause });
  });

  it.each([
    ['a private one, a stranger', anna, base(), 'default.deny'],
    [
      'dormant exceptions',
      anna,
      base({ exceptions: { members: ['anna'], actorTypes: [], territories: [] } }),
      'default.deny',
    ],
    [
      'dormant typed exceptions',
      typedAnna,
      base({ exceptions: { members: [], actorTypes: ['t'], territories: ['region'] } }),
      'default.deny',
    ],
    [
      'a grant to contribute, reached by a declared type',
      { ...typedAnna, verifiedActorTypes: [] },
      base({ grants: [{ actorType: 't', role: 'contributor' }] }),
      'default.deny',
    ],
    [
      'a hidden one, its contributors',
      anna,
      base({ hidden: true, visibility: 'public', team: team('contributor') }),
      'base.hidden',
    ],
    ['a hidden private one, a moderator outside the team', moderator, base({ hidden: true }), 'default.deny'],
    ['a binned one, its owner', anna, base({ binned: true, team: team('owner') }), 'base.binned'],
    ['a hidden one, the holder of its link', linked, base({ hidden: true }), 'base.hidden'],
    ['the link of another base', { ...ANONYMOUS, linkedBases: ['other'] }, base(), 'default.deny'],
    [
      'nobody in particular, an empty list of exceptions',
      ANONYMOUS,
      base({ visibility: 'restricted' }),
      'default.deny',
    ],
  ])('not %s', (_, person, facts, clause) => {
    expect(see(person, facts)).toEqual({ seen: false, clause });
  });
});

describe('who sees a resource', () => {
  const inPrivate = base();
  it.each([
    ['as its public base, everyone', ANONYMOUS, resource(), 'resource.as-base'],
    ['public in a public base, everyone', ANONYMOUS, resource({ visibility: 'public' }), 'resource.public'],
    [
      'private, the team',
      anna,
      resource({ visibility: 'private', base: base({ visibility: 'public', team: team('reader') }) }),
      'resource.team',
    ],
    [
      'restricted, the team',
      anna,
      resource({ visibility: 'restricted', base: base({ team: team('reader') }) }),
      'resource.team',
    ],
    [
      'restricted in a seen base, an actor type',
      typedAnna,
      resource({ visibility: 'restricted', exceptions: { ...nobody, actorTypes: ['t'] } }),
      'resource.typed-exception',
    ],
    [
      'restricted in an unseen base, a named person',
      anna,
      resource({ base: inPrivate, visibility: 'restricted', exceptions: { ...nobody, members: ['anna'] } }),
      'resource.named-exception',
    ],
    [
      'private in a private base, its named contributor',
      anna,
      resource({ base: inPrivate, visibility: 'private', contributors: ['anna'] }),
      'resource.editor',
    ],
    [
      'private, its creator still in the team',
      anna,
      resource({ visibility: 'private', creator: 'anna', base: base({ team: team('reader') }) }),
      'resource.editor',
    ],
    [
      'a draft, a contributor of the base',
      anna,
      resource({ published: false, base: base({ team: team('contributor') }) }),
      'resource.editor',
    ],
    [
      'private in a private base, the holder of its link',
      linked,
      resource({ base: inPrivate, visibility: 'private' }),
      'resource.link',
    ],
    [
      'as its base, the holder of the base’s link',
      { ...linked, linkedResources: [] },
      resource({ base: inPrivate }),
      'resource.as-base',
    ],
    ['hidden, its contributor', anna, resource({ hidden: true, contributors: ['anna'] }), 'resource.editor'],
    ['hidden, a moderator', moderator, resource({ hidden: true }), 'resource.as-base'],
    [
      'in a hidden base, a moderator',
      moderator,
      resource({ base: base({ hidden: true, visibility: 'public' }) }),
      'resource.as-base',
    ],
    [
      'in a hidden base, its administrator',
      anna,
      resource({ base: base({ hidden: true, team: team('administrator') }) }),
      'resource.editor',
    ],
  ])('%s', (_, person, facts, clause) => {
    expect(see(person, facts)).toEqual({ seen: true, clause });
  });

  it.each([
    [
      'a draft, a reader of the team',
      anna,
      resource({ published: false, base: base({ team: team('reader') }) }),
      'resource.unpublished',
    ],
    ['a draft, the holder of its link', linked, resource({ published: false }), 'resource.unpublished'],
    [
      'private, the holder of the base’s link',
      { ...linked, linkedResources: [] },
      resource({ base: inPrivate, visibility: 'private' }),
      'default.deny',
    ],
    [
      'private, its creator out of the team',
      anna,
      resource({ base: inPrivate, visibility: 'private', creator: 'anna' }),
      'resource.base-unseen',
    ],
    [
      'public in a private base, a stranger',
      anna,
      resource({ base: inPrivate, visibility: 'public' }),
      'resource.base-unseen',
    ],
    [
      'restricted in an unseen base, an actor type',
      typedAnna,
      resource({ base: inPrivate, visibility: 'restricted', exceptions: { ...nobody, actorTypes: ['t'] } }),
      'resource.base-unseen',
    ],
    [
      'with dormant named exceptions',
      anna,
      resource({ visibility: 'private', exceptions: { ...nobody, members: ['anna'] } }),
      'default.deny',
    ],
    [
      'with dormant typed exceptions',
      typedAnna,
      resource({ visibility: 'private', exceptions: { ...nobody, territories: ['region'] } }),
      'default.deny',
    ],
    [
      'binned, the owner of its base',
      anna,
      resource({ binned: true, base: base({ team: team('owner') }) }),
      'resource.binned',
    ],
    [
      'in a binned base, its owner',
      anna,
      resource({ base: base({ binned: true, team: team('owner') }) }),
      'resource.base-binned',
    ],
    [
      'in a hidden base, its own contributor and link',
      { ...anna, linkedResources: ['r'] },
      resource({ base: base({ hidden: true, visibility: 'public' }), contributors: ['anna'] }),
      'resource.base-hidden',
    ],
    ['hidden, the holder of its link', linked, resource({ hidden: true }), 'resource.hidden'],
    ['without a base, anyone', moderator, resource({ base: null }), 'default.deny'],
    [
      'without creator, an anonymous reader in no team',
      ANONYMOUS,
      resource({ base: inPrivate, creator: null }),
      'resource.base-unseen',
    ],
  ])('not %s', (_, person, facts, clause) => {
    expect(see(person, facts)).toEqual({ seen: false, clause });
  });
});

describe('who sees a collection, a profile, a tag', () => {
  it.each([
    ['as its base', ANONYMOUS, collection(), true, 'collection.as-base'],
    ['public', ANONYMOUS, collection({ visibility: 'public' }), true, 'collection.public'],
    ['private', ANONYMOUS, collection({ visibility: 'private' }), false, 'default.deny'],
    [
      'private, to the team',
      anna,
      collection({ visibility: 'private', base: base({ team: team('reader') }) }),
      true,
      'collection.team',
    ],
    [
      'restricted to a type',
      typedAnna,
      collection({ visibility: 'restricted', exceptions: { actorTypes: ['t'], territories: [] } }),
      true,
      'collection.typed-exception',
    ],
    [
      'with dormant exceptions',
      typedAnna,
      collection({ visibility: 'private', exceptions: { actorTypes: ['t'], territories: [] } }),
      false,
      'default.deny',
    ],
    [
      'public in an unseen base',
      anna,
      collection({ visibility: 'public', base: base() }),
      false,
      'collection.base-unseen',
    ],
    ['in a base opened by link', linked, collection({ base: base() }), true, 'collection.as-base'],
    [
      'hidden, to its managers',
      anna,
      collection({ hidden: true, base: base({ team: team('contributor') }) }),
      true,
      'collection.manager',
    ],
    ['hidden, to a moderator', moderator, collection({ hidden: true }), true, 'collection.as-base'],
    [
      'hidden, to readers of the team',
      anna,
      collection({ hidden: true, base: base({ team: team('reader') }) }),
      false,
      'collection.hidden',
    ],
    [
      'in a hidden base, to its contributors',
      anna,
      collection({ base: base({ hidden: true, team: team('contributor') }) }),
      false,
      'collection.base-hidden',
    ],
    [
      'in a hidden base, to its owner',
      anna,
      collection({ base: base({ hidden: true, team: team('owner') }) }),
      true,
      'collection.manager',
    ],
    [
      'in a hidden base, to a moderator',
      moderator,
      collection({ base: base({ hidden: true, visibility: 'public' }) }),
      true,
      'collection.as-base',
    ],
    ['binned', anna, collection({ binned: true, base: base({ team: team('owner') }) }), false, 'collection.binned'],
    [
      'in a binned base',
      anna,
      collection({ base: base({ binned: true, team: team('owner') }) }),
      false,
      'collection.base-binned',
    ],
    ['without a base', anna, collection({ base: null }), false, 'default.deny'],
  ])('%s', (_, person, facts, seen, clause) => {
    expect(see(person, facts)).toEqual({ seen, clause });
  });

  it.each([
    [ANONYMOUS, true, 'public', true, 'member.public'],
    [ANONYMOUS, true, 'members', false, 'default.deny'],
    [anna, true, 'members', true, 'member.members-only'],
    [anna, false, 'public', false, 'member.inactive'],
  ] as const)('a profile: %o, active %s, %s', (person, active, profileVisibility, seen, clause) => {
    expect(see(person, { kind: 'member', id: 'm', active, profileVisibility })).toEqual({ seen, clause });
  });

  it.each([
    ['none' as const, true, 'tag.global'],
    [null, false, 'default.deny'],
    [base({ visibility: 'public' }), true, 'tag.base-seen'],
    [base(), false, 'default.deny'],
  ])('a tag of %o', (owner, seen, clause) => {
    expect(see(ANONYMOUS, { kind: 'tag', id: 't', base: owner })).toEqual({ seen, clause });
  });
});
