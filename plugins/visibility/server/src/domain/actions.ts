import { see, type Sight } from './clauses';
import type { BaseFacts, CollectionFacts, MemberFacts, ObjectFacts, ResourceFacts } from './facts';
import {
  administersBase,
  contributes,
  contributesByName,
  curates,
  editsResource,
  inTeam,
  managesCollections,
  ownsBase,
  settlesResource,
} from './relations';
import type { Person } from './viewer';

/**
 * Who does what, as data. Each action is asked about one object (`on`); `base.create` about none.
 * `states` says what state the object must be in; the default is an object that is seen, hence not in the bin.
 */
interface ActionRule<Facts> {
  readonly clause: string;
  readonly who: (person: Person, facts: Facts) => boolean;
  /** `binned`: the action is about an object of the bin, which nobody sees outside the bin screen. */
  readonly state?: 'seen' | 'binned';
}

type PlacedResource = ResourceFacts & { readonly base: BaseFacts };
type PlacedCollection = CollectionFacts & { readonly base: BaseFacts };

const signedIn = (person: Person) => person.memberId !== null;
const everyone = () => true;
const withoutLinks = (person: Person): Person => ({ ...person, linkedBases: [], linkedResources: [] });

/** Signed-in, and seeing the object by one's own right: a share link lets one read, not take part. */
const takesPart = <Facts extends ObjectFacts>(person: Person, facts: Facts) =>
  signedIn(person) && see(withoutLinks(person), facts).seen;

const editResource = (person: Person, resource: PlacedResource) => editsResource(person, resource, resource.base);
const settleResource = (person: Person, resource: PlacedResource) => settlesResource(person, resource, resource.base);

const curatesIt = (person: Person, { base }: { readonly base: BaseFacts }) => curates(person, base);
const editOrCurate = (person: Person, resource: PlacedResource) =>
  editResource(person, resource) || curatesIt(person, resource);
const settleOrCurate = (person: Person, resource: PlacedResource) =>
  settleResource(person, resource) || curatesIt(person, resource);
const manageOrCurate = (person: Person, { base }: { readonly base: BaseFacts }) =>
  managesCollections(person, base) || curates(person, base);

const hasAHandIn = (person: Person, resource: PlacedResource) => {
  const { memberId } = person;
  return (
    memberId === null ||
    resource.creator === memberId ||
    resource.producers.includes(memberId) ||
    resource.contributors.includes(memberId) ||
    (resource.editors === 'unrecorded' ? editResource(person, resource) : resource.editors.includes(memberId))
  );
};

/** The audience set for the address; « public » and « readers » differ only where the base itself is not public. */
const readsContact = (person: Person, base: BaseFacts) => base.contactAudience !== 'team' || inTeam(person, base);

const rule = <Facts>(
  clause: string,
  who: ActionRule<Facts>['who'],
  state: 'seen' | 'binned' = 'seen',
): ActionRule<Facts> => ({
  clause,
  who,
  state,
});

const BASE_ACTIONS = {
  'base.see': rule<BaseFacts>('everyone-who-sees', everyone),
  'base.read-contact': rule<BaseFacts>('contact-audience', readsContact),
  'base.edit': rule<BaseFacts>('base-administrators', administersBase),
  'base.curate': rule<BaseFacts>('editorial-team-of-official-base', curates),
  'base.flag': rule<BaseFacts>('editorial-team', (person) => person.editor),
  'base.bin': rule<BaseFacts>('base-owners', ownsBase),
  'base.restore': rule<BaseFacts>('base-owners', ownsBase, 'binned'),
  'base.transfer': rule<BaseFacts>('base-owners', ownsBase),
  'base.comment': rule<BaseFacts>('members-without-link', takesPart),
  'base.follow': rule<BaseFacts>('members-without-link', takesPart),
  'base.report': rule<BaseFacts>('everyone-who-sees', everyone),
  'base.moderate': rule<BaseFacts>(
    'moderators-outside-team',
    (person, base) => person.moderator && !inTeam(person, base),
  ),
  'resource.add': rule<BaseFacts>(
    'base-contributors',
    (person, base) => contributes(person, base) || curates(person, base),
  ),
  'resource.save-into': rule<BaseFacts>('base-contributors', contributes),
  'collection.create': rule<BaseFacts>(
    'base-contributors-by-name',
    (person, base) => contributesByName(person, base) || curates(person, base),
  ),
} as const;

const RESOURCE_ACTIONS = {
  'resource.see': rule<PlacedResource>('everyone-who-sees', everyone),
  'resource.edit': rule<PlacedResource>('resource-editors', editOrCurate),
  'resource.publish': rule<PlacedResource>('resource-editors', editOrCurate),
  'resource.unpublish': rule<PlacedResource>('resource-editors', editOrCurate),
  'resource.set-visibility': rule<PlacedResource>('administrators-or-creator-in-team', settleResource),
  'resource.delete': rule<PlacedResource>('administrators-or-creator-in-team', settleOrCurate),
  'resource.restore': rule<PlacedResource>('administrators-or-creator-in-team', settleOrCurate, 'binned'),
  'resource.move': rule<PlacedResource>('base-administrators', (person, { base }) => administersBase(person, base)),
  'resource.evaluate': rule<PlacedResource>(
    'members-without-a-hand-in-it',
    (person, resource) => takesPart(person, resource) && !hasAHandIn(person, resource),
  ),
  'resource.comment': rule<PlacedResource>('members-without-link', takesPart),
  'resource.follow': rule<PlacedResource>('members-without-link', takesPart),
  'resource.save': rule<PlacedResource>('members-without-link', takesPart),
  'resource.report': rule<PlacedResource>('everyone-who-sees', everyone),
  'resource.moderate': rule<PlacedResource>(
    'moderators-outside-team',
    (person, { base }) => person.moderator && !inTeam(person, base),
  ),
} as const;

const COLLECTION_ACTIONS = {
  'collection.see': rule<PlacedCollection>('everyone-who-sees', everyone),
  'collection.manage': rule<PlacedCollection>('base-contributors-by-name', manageOrCurate),
  'collection.restore': rule<PlacedCollection>('base-contributors-by-name', manageOrCurate, 'binned'),
  'collection.follow': rule<PlacedCollection>('members-without-link', takesPart),
  'collection.save': rule<PlacedCollection>('members-without-link', takesPart),
  'collection.report': rule<PlacedCollection>('everyone-who-sees', everyone),
  'collection.moderate': rule<PlacedCollection>(
    'moderators-outside-team',
    (person, { base }) => person.moderator && !inTeam(person, base),
  ),
} as const;

const MEMBER_ACTIONS = {
  'member.see': rule<MemberFacts>('everyone-who-sees', everyone),
  'member.edit': rule<MemberFacts>('oneself', (person, member) => person.memberId === member.id),
  'member.follow': rule<MemberFacts>('members-without-link', takesPart),
  'member.report': rule<MemberFacts>('everyone-who-sees', everyone),
} as const;

export type BaseAction = keyof typeof BASE_ACTIONS;
export type ResourceAction = keyof typeof RESOURCE_ACTIONS;
export type CollectionAction = keyof typeof COLLECTION_ACTIONS;
export type MemberAction = keyof typeof MEMBER_ACTIONS;
/** Every action the rule knows. `base.create` concerns no object: any confirmed member may. */
export type Action = 'base.create' | BaseAction | ResourceAction | CollectionAction | MemberAction;

const keys = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[];

/** The kind of object each action is asked about: the identifier given to the guard is one of that kind. */
export const ACTION_TARGETS: Readonly<Record<Action, 'base' | 'resource' | 'collection' | 'member' | null>> =
  Object.freeze({
    'base.create': null,
    ...(Object.fromEntries(keys(BASE_ACTIONS).map((name) => [name, 'base'])) as Record<BaseAction, 'base'>),
    ...(Object.fromEntries(keys(RESOURCE_ACTIONS).map((name) => [name, 'resource'])) as Record<
      ResourceAction,
      'resource'
    >),
    ...(Object.fromEntries(keys(COLLECTION_ACTIONS).map((name) => [name, 'collection'])) as Record<
      CollectionAction,
      'collection'
    >),
    ...(Object.fromEntries(keys(MEMBER_ACTIONS).map((name) => [name, 'member'])) as Record<MemberAction, 'member'>),
  });

export const isAction = (name: unknown): name is Action =>
  typeof name === 'string' && Object.hasOwn(ACTION_TARGETS, name);

/** Whether any confirmed member, hence this person, may do what concerns no object yet. */
export const mayCreateBase = signedIn;

export interface Decision extends Sight {
  /** Actions this person may do on this object, with the clause that allows each. */
  readonly actions: ReadonlyMap<Action, string>;
}

/** In the bin by itself, inside a base that is neither in the bin nor hidden from this person. */
const inReachOfBin = (person: Person, object: BaseFacts | PlacedResource | PlacedCollection) =>
  object.binned && !(object.kind !== 'base' && object.base.binned) && see(person, { ...object, binned: false }).seen;

const allowedOf = <Facts extends ObjectFacts>(
  table: Readonly<Record<string, ActionRule<Facts>>>,
  person: Person,
  facts: Facts,
  states: { seen: boolean; binned: boolean },
) =>
  new Map(
    Object.entries(table)
      .filter(([, { who, state }]) => (state === 'binned' ? states.binned : states.seen) && who(person, facts))
      .map(([name, { clause }]) => [name as Action, clause]),
  );

/**
 * The rule as a predicate: whether a person sees an object, what they may do with it, and why.
 * What is not seen may not be acted upon, but for the bin screen's own actions.
 */
export function decide(person: Person, object: ObjectFacts): Decision {
  const sight = see(person, object);
  const nothing = { ...sight, actions: new Map<Action, string>() };
  switch (object.kind) {
    case 'base':
      return {
        ...sight,
        actions: allowedOf(BASE_ACTIONS, person, object, { seen: sight.seen, binned: inReachOfBin(person, object) }),
      };
    case 'resource': {
      if (!object.base) return nothing;
      const placed = { ...object, base: object.base };
      return {
        ...sight,
        actions: allowedOf(RESOURCE_ACTIONS, person, placed, {
          seen: sight.seen,
          binned: inReachOfBin(person, placed),
        }),
      };
    }
    case 'collection': {
      if (!object.base) return nothing;
      const placed = { ...object, base: object.base };
      return {
        ...sight,
        actions: allowedOf(COLLECTION_ACTIONS, person, placed, {
          seen: sight.seen,
          binned: inReachOfBin(person, placed),
        }),
      };
    }
    case 'member':
      return { ...sight, actions: allowedOf(MEMBER_ACTIONS, person, object, { seen: sight.seen, binned: false }) };
    default:
      return nothing;
  }
}
