import { describe, expect, it } from 'vitest';
import { ACTION_TARGETS, decide, isAction, mayCreateBase, type Action } from './actions';
import { see } from './clauses';
import type { BaseFacts, CollectionFacts, ResourceFacts } from './facts';
import { filterFor, NOTHING } from './filter';
import { curatesTag } from './relations';
import { anna, base, collection, editor, linked, moderator, resource, team, typedAnna } from './samples.fixtures';
import { ANONYMOUS, type Person, type Role } from './viewer';

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
    expect(filterFor({ ...anna, reach: ANONYMOUS.reach }, 'unknown' as 'base')).toEqual(NOTHING);
  });
});

describe('the editorial team', () => {
  const can = (object: Parameters<typeof decide>[1]) => [...decide(editor, object).actions.keys()].sort();
  const official = base({ official: true });

  it('curates official bases, and flags those it sees', () => {
    expect(can(official)).toEqual([
      'base.curate',
      'base.flag',
      'base.report',
      'base.see',
      'collection.create',
      'resource.add',
    ]);
    expect(can(base({ collaborative: true }))).toEqual(['base.flag', 'base.report', 'base.see']);
    expect(can(base({ visibility: 'public' }))).toContain('base.flag');
    expect(can(base())).toEqual([]);
  });

  it('edits, publishes and bins in official bases, and settles nobody’s audience', () => {
    expect(can(resource({ base: official }))).toEqual([
      'resource.delete',
      'resource.edit',
      'resource.publish',
      'resource.report',
      'resource.see',
      'resource.unpublish',
    ]);
    expect(can(resource({ base: official, binned: true }))).toEqual(['resource.restore']);
    expect(can(collection({ base: official }))).toEqual(['collection.manage', 'collection.report', 'collection.see']);
  });

  it('only reads in collaborative bases and public ones', () => {
    expect(can(resource({ base: base({ collaborative: true }) }))).toEqual(['resource.report', 'resource.see']);
    expect(can(resource())).toEqual(['resource.report', 'resource.see']);
    expect(can(collection({ base: base({ collaborative: true }) }))).toEqual(['collection.report', 'collection.see']);
  });

  it('keeps the common index and the tags of official bases', () => {
    expect(curatesTag(editor, { base: 'none' })).toBe(true);
    expect(curatesTag(editor, { base: official })).toBe(true);
    expect(curatesTag(editor, { base: base({ collaborative: true }) })).toBe(false);
    expect(curatesTag(editor, { base: null })).toBe(false);
    expect(curatesTag(anna, { base: 'none' })).toBe(false);
  });

  it('is of no use to a member: the flags of a base give nobody else a right', () => {
    const flagged = base({ official: true, collaborative: true, visibility: 'public' });
    expect(decide(anna, flagged).actions).toEqual(decide(anna, base({ visibility: 'public' })).actions);
    expect(decide(anna, resource({ base: flagged })).actions).toEqual(decide(anna, resource()).actions);
  });
});
