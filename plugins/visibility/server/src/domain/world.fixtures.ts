import fc from 'fast-check';
import type { BaseFacts, CollectionFacts, MemberFacts, ResourceFacts } from './facts';
import type { World } from './reach';
import type { Person } from './viewer';

/** Small pools, so that people, types and territories collide often. */
export const MEMBERS = ['m1', 'm2', 'm3', 'm4'];
export const TYPES = ['type-verified', 'type-declared', 'type-other'];
export const TERRITORIES = ['region', 'department', 'other-region'];

const some = (items: readonly string[]) => fc.subarray([...items]);
const rarely = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const visibility = fc.constantFrom('public' as const, 'private' as const, 'restricted' as const);
const childVisibility = fc.constantFrom(
  'inherit' as const,
  'public' as const,
  'private' as const,
  'restricted' as const,
);
const exceptions = fc.record({ members: some(MEMBERS), actorTypes: some(TYPES), territories: some(TERRITORIES) });

const base = (id: string): fc.Arbitrary<BaseFacts> =>
  fc.record({
    kind: fc.constant('base' as const),
    id: fc.constant(id),
    visibility,
    hidden: rarely,
    binned: rarely,
    team: fc.uniqueArray(
      fc.record({
        member: fc.constantFrom(...MEMBERS),
        role: fc.constantFrom('owner' as const, 'administrator' as const, 'contributor' as const, 'reader' as const),
      }),
      { selector: ({ member }) => member, maxLength: 2 },
    ),
    grants: fc.uniqueArray(
      fc.record({
        actorType: fc.constantFrom(...TYPES),
        role: fc.constantFrom('contributor' as const, 'reader' as const),
      }),
      { selector: ({ actorType }) => actorType, maxLength: 2 },
    ),
    exceptions,
    contactAudience: fc.constantFrom('public' as const, 'readers' as const, 'team' as const),
    official: rarely,
    collaborative: rarely,
  });

const resource = (id: string, bases: readonly BaseFacts[]): fc.Arbitrary<ResourceFacts> =>
  fc.record({
    kind: fc.constant('resource' as const),
    id: fc.constant(id),
    base: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...bases) }, { weight: 1, arbitrary: fc.constant(null) }),
    visibility: childVisibility,
    published: fc.boolean(),
    hidden: rarely,
    binned: rarely,
    creator: fc.constantFrom(...MEMBERS, null),
    contributors: some(MEMBERS.slice(0, 2)),
    exceptions,
    producers: some(MEMBERS.slice(0, 1)),
    editors: fc.oneof(fc.constant('unrecorded' as const), some(MEMBERS)),
  });

const collection = (id: string, bases: readonly BaseFacts[]): fc.Arbitrary<CollectionFacts> =>
  fc.record({
    kind: fc.constant('collection' as const),
    id: fc.constant(id),
    base: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...bases) }, { weight: 1, arbitrary: fc.constant(null) }),
    visibility: childVisibility,
    hidden: rarely,
    binned: rarely,
    exceptions: fc.record({ actorTypes: some(TYPES), territories: some(TERRITORIES) }),
  });

export const member: fc.Arbitrary<MemberFacts> = fc.record({
  kind: fc.constant('member' as const),
  id: fc.constantFrom(...MEMBERS),
  active: fc.boolean(),
  profileVisibility: fc.constantFrom('public' as const, 'members' as const),
});

/** A world of at most five bases and twenty resources. */
export const world: fc.Arbitrary<World> = fc.integer({ min: 1, max: 5 }).chain((baseCount) =>
  fc.tuple(...Array.from({ length: baseCount }, (_, index) => base(`b${index}`))).chain((bases) =>
    fc.record({
      bases: fc.constant(bases),
      resources: fc
        .integer({ min: 0, max: 20 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => resource(`r${index}`, bases)))),
      collections: fc
        .integer({ min: 0, max: 5 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => collection(`c${index}`, bases)))),
    }),
  ),
);

/** Anonymous readers, members with or without links and the moderator's office, and the editorial team. */
export const person: fc.Arbitrary<Person> = fc
  .record({
    memberId: fc.constantFrom(...MEMBERS, null),
    actorType: fc.constantFrom(...TYPES, null),
    verified: fc.boolean(),
    territories: fc.constantFrom([], ['region'], ['region', 'department'], ['other-region']),
    linkedBases: fc.subarray(['b0', 'b1', 'b2']),
    linkedResources: fc.subarray(['r0', 'r1', 'r2', 'r3']),
    moderator: rarely,
    editor: fc.boolean(),
  })
  .map(({ actorType, verified, ...drawn }) => {
    const signedIn = drawn.memberId !== null;
    // A type that has to be verified does not count before it is.
    const counts = signedIn && actorType !== null && (verified || actorType !== 'type-verified');
    const actorTypes = counts ? [actorType] : [];
    const editor = !signedIn && drawn.editor;
    return {
      ...drawn,
      ...(editor ? { linkedBases: [], linkedResources: [] } : {}),
      editor,
      actorTypes,
      verifiedActorTypes: verified ? actorTypes : [],
      territories: signedIn ? drawn.territories : [],
      moderator: signedIn && drawn.moderator,
    };
  });
