import type { BaseFacts, CollectionFacts, ResourceFacts } from './facts';
import { ANONYMOUS, type Person, type Role } from './viewer';

/** Objects with nothing particular about them, and people: what a test says of them is what it is about. */
export const nobody = { members: [], actorTypes: [], territories: [] };
export const base = (overrides: Partial<BaseFacts> = {}): BaseFacts => ({
  kind: 'base',
  id: 'b',
  visibility: 'private',
  hidden: false,
  binned: false,
  team: [],
  grants: [],
  exceptions: nobody,
  contactAudience: 'team',
  official: false,
  collaborative: false,
  ...overrides,
});
export const resource = (overrides: Partial<ResourceFacts> = {}): ResourceFacts => ({
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
export const collection = (overrides: Partial<CollectionFacts> = {}): CollectionFacts => ({
  kind: 'collection',
  id: 'c',
  base: base({ visibility: 'public' }),
  visibility: 'inherit',
  hidden: false,
  binned: false,
  exceptions: { actorTypes: [], territories: [] },
  ...overrides,
});
export const anna: Person = { ...ANONYMOUS, memberId: 'anna' };
export const team = (role: Role) => [{ member: 'anna', role }];
export const typedAnna: Person = { ...anna, actorTypes: ['t'], verifiedActorTypes: ['t'], territories: ['region'] };
export const linked = { ...ANONYMOUS, linkedBases: ['b'], linkedResources: ['r'] };
export const editor: Person = { ...ANONYMOUS, editor: true };
export const moderator = { ...anna, moderator: true };
