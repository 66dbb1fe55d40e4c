import { describe, expect, it } from 'vitest';
import { ACTION_TARGETS, decide, isAction, mayCreateBase, type Action } from './actions';
import { see } from './clauses';
import { columnsOf } from './columns';
import type { BaseFacts, CollectionFacts, ResourceFacts } from './facts';
import { filterFor, matches, NOTHING, toWhere } from './filter';
import { ANONYMOUS, type Person, type Role } from './viewer';

const nobody = { members: [], actorTypes: [], territories: [] };
const base = (overrides: Partial<BaseFacts> = {}): BaseFacts => ({
  kind: 'base',
  id: 'b',
  visibility: 'private',
  hidden: false,
  binned: false,
  team: [],
  grants: [],
  exceptions: nobody,
  contactAudience: 'team',
  ...overrides,
});
const resource = (overrides: Partial<ResourceFacts> = {}): ResourceFacts => ({
  kind: 'resource',
  id: 'r',
  base: base({ visibility: 'public' }),
  visibility: 'inherit',
  published: true,
  hidden: false,
  binned: false,
  creator: null,
  contributors: [],
  exceptions: nobody,
  producers: [],
  editors: [],
  ...overrides,
});
const collection = (overrides: Partial<CollectionFacts> = {}): CollectionFacts => ({
  kind: 'collection',
  id: 'c',
  base: base({ visibility: 'public' }),
  visibility: 'inherit',
  hidden: false,
  binned: false,
  exceptions: { actorTypes: [], territories: [] },
  ...overrides,
});
const anna: Person = { ...ANONYMOUS, memberId: 'anna' };
const team = (role: Role) => [{ member: 'anna', role }];
const typedAnna: Person = { ...anna, actorTypes: ['t'], verifiedActorTypes: ['t'], territories: ['region'] };
const linked = { ...ANONYMOUS, linkedBases: ['b'], linkedResources: ['r'] };
const moderator = { ...anna, moderator: true };

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

describe('who does what', () => {
  const roles = ['owner', 'administrator', 'contributor', 'reader'] as const;
  const allowedRoles = (
    action: Action,
    object: (team: BaseFacts['team']) => BaseFacts | ResourceFacts | CollectionFacts,
  ) => roles.filter((role) => decide(anna, object(team(role))).actions.has(action));
  const asBase = (team_: BaseFacts['team']) => base({ team: team_ });
  const binnedBase = (team_: BaseFacts['team']) => base({ team: team_, binned: true });
  const asResource = (team_: BaseFacts['team']) => resource({ base: asBase(team_) });
  const ownResource = (team_: BaseFacts['team']) => resource({ base: asBase(team_), creator: 'anna' });
  const binnedResource = (team_: BaseFacts['team']) => resource({ base: asBase(team_), binned: true });
  const asCollection = (team_: BaseFacts['team']) => collection({ base: asBase(team_) });
  const binnedCollection = (team_: BaseFacts['team']) => collection({ base: asBase(team_), binned: true });
  const upTo = (last: Role) => roles.slice(0, roles.indexOf(last) + 1);

  it.each([
    ['base.see', asBase, upTo('reader')],
    ['base.read-contact', asBase, upTo('reader')],
    ['base.edit', asBase, upTo('administrator')],
    ['base.bin', asBase, upTo('owner')],
    ['base.transfer', asBase, upTo('owner')],
    ['base.restore', binnedBase, upTo('owner')],
    ['base.edit', binnedBase, []],
    ['base.restore', asBase, []],
    ['base.comment', asBase, upTo('reader')],
    ['base.follow', asBase, upTo('reader')],
    ['base.report', asBase, upTo('reader')],
    ['base.moderate', asBase, []],
    ['resource.add', asBase, upTo('contributor')],
    ['resource.save-into', asBase, upTo('contributor')],
    ['collection.create', asBase, upTo('contributor')],
    ['resource.see', asResource, upTo('reader')],
    ['resource.edit', asResource, upTo('contributor')],
    ['resource.publish', asResource, upTo('contributor')],
    ['resource.unpublish', asResource, upTo('contributor')],
    ['resource.set-visibility', asResource, upTo('administrator')],
    ['resource.delete', asResource, upTo('administrator')],
    ['resource.restore', binnedResource, upTo('administrator')],
    ['resource.edit', binnedResource, []],
    ['resource.move', asResource, upTo('administrator')],
    ['resource.edit', ownResource, upTo('reader')],
    ['resource.set-visibility', ownResource, upTo('reader')],
    ['resource.delete', ownResource, upTo('reader')],
    ['resource.move', ownResource, upTo('administrator')],
    ['resource.comment', asResource, upTo('reader')],
    ['resource.follow', asResource, upTo('reader')],
    ['resource.save', asResource, upTo('reader')],
    ['resource.report', asResource, upTo('reader')],
    ['resource.evaluate', asResource, upTo('reader')],
    ['resource.evaluate', ownResource, []],
    ['resource.moderate', asResource, []],
    ['collection.see', asCollection, upTo('reader')],
    ['collection.manage', asCollection, upTo('contributor')],
    ['collection.restore', binnedCollection, upTo('contributor')],
    ['collection.manage', binnedCollection, []],
    ['collection.follow', asCollection, upTo('reader')],
    ['collection.save', asCollection, upTo('reader')],
    ['collection.report', asCollection, upTo('reader')],
    ['collection.moderate', asCollection, []],
  ] as const)('%s', (action, object, expected) => {
    expect(allowedRoles(action, object)).toEqual(expected);
  });

  const can = (person: Person, object: Parameters<typeof decide>[1]) =>
    [...decide(person, object).actions.keys()].sort();

  it('lets an anonymous reader see and report, nothing else', () => {
    expect(can(ANONYMOUS, resource())).toEqual(['resource.report', 'resource.see']);
    expect(can(ANONYMOUS, base({ visibility: 'public' }))).toEqual(['base.report', 'base.see']);
    expect(can(ANONYMOUS, collection())).toEqual(['collection.report', 'collection.see']);
    expect(can(ANONYMOUS, { kind: 'member', id: 'm', active: true, profileVisibility: 'public' })).toEqual([
      'member.report',
      'member.see',
    ]);
    expect(can(ANONYMOUS, { kind: 'tag', id: 't', base: 'none' })).toEqual([]);
  });

  it('lets the holder of a link read and report, signed in or not', () => {
    const hidden = resource({ base: base() });
    expect(can(linked, hidden)).toEqual(['resource.report', 'resource.see']);
    expect(can({ ...linked, memberId: 'anna' }, hidden)).toEqual(['resource.report', 'resource.see']);
    expect(can({ ...linked, memberId: 'anna' }, base())).toEqual(['base.report', 'base.see']);
  });

  it('lets a contributor by type add to the base and edit only what they created', () => {
    const granted = base({ visibility: 'public', grants: [{ actorType: 't', role: 'contributor' }] });
    expect(decide(typedAnna, granted).actions.has('resource.add')).toBe(true);
    expect(decide(typedAnna, granted).actions.has('collection.create')).toBe(false);
    expect(decide(typedAnna, resource({ base: granted })).actions.has('resource.edit')).toBe(false);
    expect(decide(typedAnna, resource({ base: granted, creator: 'anna' })).actions.has('resource.edit')).toBe(true);
    const reading = base({ visibility: 'public', grants: [{ actorType: 't', role: 'reader' }] });
    expect(decide(typedAnna, reading).actions.has('resource.add')).toBe(false);
  });

  it('lets a named contributor edit but not settle who sees it', () => {
    const own = decide(anna, resource({ base: base(), contributors: ['anna'] })).actions;
    expect(own.has('resource.edit')).toBe(true);
    expect(own.has('resource.set-visibility')).toBe(false);
    expect(own.has('resource.delete')).toBe(false);
  });

  it.each([
    ['produced', { producers: ['anna'] }],
    ['contributes to', { contributors: ['anna'] }],
    ['edited', { editors: ['anna'] }],
    [
      'may have edited',
      { editors: 'unrecorded' as const, base: base({ visibility: 'public', team: team('contributor') }) },
    ],
  ])('lets nobody evaluate what they %s', (_, overrides) => {
    expect(decide(anna, resource(overrides)).actions.has('resource.evaluate')).toBe(false);
  });

  it('lets a reader of the team evaluate where edits are not recorded', () => {
    const facts = resource({ editors: 'unrecorded', base: base({ visibility: 'public', team: team('reader') }) });
    expect(decide(anna, facts).actions.get('resource.evaluate')).toBe('members-without-a-hand-in-it');
  });

  it('keeps moderators from their own base', () => {
    for (const [object, action] of [
      [base({ visibility: 'public' }), 'base.moderate'],
      [resource(), 'resource.moderate'],
      [collection(), 'collection.moderate'],
    ] as const) {
      expect(decide(moderator, object).actions.has(action)).toBe(true);
      expect(decide(anna, object).actions.has(action)).toBe(false);
    }
    const own = base({ visibility: 'public', team: team('reader') });
    expect(decide(moderator, own).actions.has('base.moderate')).toBe(false);
    expect(decide(moderator, resource({ base: own })).actions.has('resource.moderate')).toBe(false);
    expect(decide(moderator, collection({ base: own })).actions.has('collection.moderate')).toBe(false);
  });

  it('gives a contact address to its audience', () => {
    expect(
      decide(ANONYMOUS, base({ visibility: 'public', contactAudience: 'public' })).actions.has('base.read-contact'),
    ).toBe(true);
    expect(
      decide(ANONYMOUS, base({ visibility: 'public', contactAudience: 'readers' })).actions.has('base.read-contact'),
    ).toBe(true);
    expect(
      decide(ANONYMOUS, base({ visibility: 'public', contactAudience: 'team' })).actions.has('base.read-contact'),
    ).toBe(false);
    expect(decide(ANONYMOUS, base({ contactAudience: 'public' })).actions.has('base.read-contact')).toBe(false);
  });

  it('restores from the bin only what nothing above keeps closed', () => {
    const owners = base({ team: team('owner') });
    const restores = (facts: ResourceFacts) => decide(anna, facts).actions.has('resource.restore');
    expect(restores(resource({ base: owners, binned: true }))).toBe(true);
    expect(restores(resource({ base: { ...owners, binned: true }, binned: true }))).toBe(false);
    expect(restores(resource({ base: base({ visibility: 'public' }), binned: true }))).toBe(false);
    expect(decide(anna, resource({ base: null, binned: true })).actions.size).toBe(0);
    expect(decide(anna, collection({ base: null, binned: true })).actions.size).toBe(0);
  });

  it('lets one edit one’s own profile and no other', () => {
    const profile = { kind: 'member', active: true, profileVisibility: 'public' } as const;
    expect(can(anna, { ...profile, id: 'anna' })).toEqual([
      'member.edit',
      'member.follow',
      'member.report',
      'member.see',
    ]);
    expect(can(anna, { ...profile, id: 'other' })).toEqual(['member.follow', 'member.report', 'member.see']);
  });

  it('names what each action is asked about', () => {
    expect(ACTION_TARGETS).toMatchObject({
      'base.create': null,
      'resource.add': 'base',
      'collection.create': 'base',
      'resource.edit': 'resource',
      'collection.manage': 'collection',
      'member.edit': 'member',
    });
    expect(isAction('resource.edit')).toBe(true);
    expect(isAction('toString')).toBe(false);
    expect(isAction(7)).toBe(false);
    expect(mayCreateBase(anna)).toBe(true);
    expect(mayCreateBase(ANONYMOUS)).toBe(false);
  });

  it('denies what it does not know', () => {
    const unknown = { kind: 'unknown', id: 'u' } as unknown as BaseFacts;
    expect(see(anna, unknown)).toEqual({ seen: false, clause: 'default.deny' });
    expect(decide(anna, unknown).actions.size).toBe(0);
    expect(filterFor(anna as never as typeof ANONYMOUS & { reach: typeof ANONYMOUS.reach }, 'member')).toBeDefined();
    expect(filterFor({ ...anna, reach: ANONYMOUS.reach }, 'unknown' as 'base')).toEqual(NOTHING);
  });
});

describe('the filter', () => {
  it('costs an anonymous reader one column', () => {
    for (const kind of ['base', 'resource', 'collection', 'tag'] as const)
      expect(toWhere(filterFor(ANONYMOUS, kind))).toEqual({ open: true });
  });

  it('is written as one key per element', () => {
    expect(toWhere(NOTHING)).toEqual({ id: { $in: [] } });
    expect(toWhere({ all: [] })).toEqual({});
    expect(
      toWhere({
        all: [
          { column: 'a', eq: 'x' },
          {
            any: [
              { column: 'b', in: ['y'] },
              { column: 'c', isNull: false },
            ],
          },
        ],
      }),
    ).toEqual({
      $and: [{ a: 'x' }, { $or: [{ b: { $in: ['y'] } }, { c: { $null: false } }] }],
    });
  });

  it('reads null as nothing', () => {
    expect(matches({ column: 'a', isNull: true }, { a: null })).toBe(true);
    expect(matches({ column: 'a', isNull: true }, {})).toBe(true);
    expect(matches({ column: 'a', isNull: false }, { a: 'x' })).toBe(true);
    expect(matches({ column: 'a', in: ['x'] }, { a: null })).toBe(false);
  });
});

describe('the materialised columns', () => {
  const state = { id: 'b', visibility: 'public' as const, hidden: false, binned: false };
  const child = { visibility: 'inherit' as const, hidden: false, binned: false };
  it.each([
    [state, child, 'live', true],
    [{ ...state, hidden: true }, { ...child, hidden: true }, 'base-hidden', false],
    [state, { ...child, hidden: true }, 'hidden', false],
    [{ ...state, hidden: true }, { ...child, binned: true }, 'binned', false],
    [{ ...state, binned: true }, child, 'binned', false],
    [null, child, 'binned', false],
  ])('%o %o', (above, own, gate, open) => {
    expect(columnsOf(above, own, true)).toEqual({
      gate,
      open,
      baseKey: above ? 'b' : null,
      baseVisibility: above ? 'public' : null,
    });
  });
});
