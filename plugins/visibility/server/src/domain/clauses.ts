import type { BaseFacts, CollectionFacts, MemberFacts, ResourceFacts, TagFacts } from './facts';
import {
  administersBase,
  curates,
  editsResource,
  inTeam,
  managesCollections,
  named,
  readsWhole,
  typed,
  withinBase,
} from './relations';
import type { Person } from './viewer';

/**
 * Who sees what, as data: for each kind of object an ordered list of clauses. The first whose condition holds decides;
 * when none does the answer is no. Identifiers are stable: they are shown to people and asserted by the permission matrix.
 */
export interface Clause<Facts> {
  readonly id: string;
  readonly effect: 'allow' | 'deny';
  readonly when: (person: Person, facts: Facts) => boolean;
}

export const DENIED_BY_DEFAULT = 'default.deny';

/** A child with its base: clauses on children are only asked once the base is known to exist. */
export type Placed<Facts> = Omit<Facts, 'base'> & { readonly base: BaseFacts };

const allow = <Facts>(id: string, when: Clause<Facts>['when']): Clause<Facts> => ({ id, effect: 'allow', when });
const deny = <Facts>(id: string, when: Clause<Facts>['when']): Clause<Facts> => ({ id, effect: 'deny', when });

/** Those who may edit a base still see it once moderation hid it, with all it contains; moderators too. */
const seesHiddenBase = (person: Person, base: BaseFacts) =>
  administersBase(person, base) || curates(person, base) || person.moderator;

const BASE_CLAUSES: readonly Clause<BaseFacts>[] = [
  deny('base.binned', (_, base) => base.binned),
  deny('base.hidden', (person, base) => base.hidden && !seesHiddenBase(person, base)),
  allow('base.public', (_, base) => base.visibility === 'public'),
  allow('base.team', inTeam),
  allow('base.named-exception', (person, base) => base.visibility === 'restricted' && named(person, base.exceptions)),
  allow('base.typed-exception', (person, base) => base.visibility === 'restricted' && typed(person, base.exceptions)),
  allow('base.link', (person, base) => person.linkedBases.includes(base.id)),
  allow('base.editorial', readsWhole),
];

const RESOURCE_CLAUSES: readonly Clause<Placed<ResourceFacts>>[] = [
  deny('resource.base-binned', (_, { base }) => base.binned),
  deny('resource.binned', (_, resource) => resource.binned),
  deny('resource.base-hidden', (person, { base }) => base.hidden && !seesHiddenBase(person, base)),
  deny(
    'resource.hidden',
    (person, resource) =>
      resource.hidden &&
      !editsResource(person, resource, resource.base) &&
      !curates(person, resource.base) &&
      !person.moderator,
  ),
  allow('resource.editor', (person, resource) => editsResource(person, resource, resource.base)),
  allow('resource.editorial', (person, { base }) => readsWhole(person, base)),
  deny('resource.unpublished', (_, resource) => !resource.published),
  allow('resource.link', (person, resource) => person.linkedResources.includes(resource.id)),
  allow(
    'resource.named-exception',
    (person, resource) => resource.visibility === 'restricted' && named(person, resource.exceptions),
  ),
  deny('resource.base-unseen', (person, { base }) => !withinBase(person, base)),
  allow('resource.as-base', (_, { visibility }) => visibility === 'inherit'),
  allow('resource.public', (_, { visibility }) => visibility === 'public'),
  allow('resource.team', (person, { base }) => inTeam(person, base)),
  allow(
    'resource.typed-exception',
    (person, resource) => resource.visibility === 'restricted' && typed(person, resource.exceptions),
  ),
];

const COLLECTION_CLAUSES: readonly Clause<Placed<CollectionFacts>>[] = [
  deny('collection.base-binned', (_, { base }) => base.binned),
  deny('collection.binned', (_, collection) => collection.binned),
  deny('collection.base-hidden', (person, { base }) => base.hidden && !seesHiddenBase(person, base)),
  deny(
    'collection.hidden',
    (person, { hidden, base }) =>
      hidden && !managesCollections(person, base) && !curates(person, base) && !person.moderator,
  ),
  allow('collection.manager', (person, collection) => managesCollections(person, collection.base)),
  allow('collection.editorial', (person, { base }) => readsWhole(person, base)),
  deny('collection.base-unseen', (person, { base }) => !withinBase(person, base)),
  allow('collection.as-base', (_, { visibility }) => visibility === 'inherit'),
  allow('collection.public', (_, { visibility }) => visibility === 'public'),
  allow('collection.team', (person, { base }) => inTeam(person, base)),
  allow(
    'collection.typed-exception',
    (person, collection) => collection.visibility === 'restricted' && typed(person, collection.exceptions),
  ),
];

const MEMBER_CLAUSES: readonly Clause<MemberFacts>[] = [
  deny('member.inactive', (_, member) => !member.active),
  allow('member.public', (_, member) => member.profileVisibility === 'public'),
  allow('member.members-only', (person) => person.memberId !== null),
];

const TAG_CLAUSES: readonly Clause<Pick<TagFacts, 'base'>>[] = [
  allow('tag.global', (_, { base }) => base === 'none'),
  allow('tag.base-seen', (person, { base }) => base !== null && base !== 'none' && seesBase(person, base)),
];

const seesBase = (person: Person, base: BaseFacts) => firstOf(BASE_CLAUSES, person, base).effect === 'allow';

const firstOf = <Facts>(clauses: readonly Clause<Facts>[], person: Person, facts: Facts) =>
  clauses.find(({ when }) => when(person, facts)) ?? { id: DENIED_BY_DEFAULT, effect: 'deny' as const };

export const CLAUSES = {
  base: BASE_CLAUSES,
  resource: RESOURCE_CLAUSES,
  collection: COLLECTION_CLAUSES,
  member: MEMBER_CLAUSES,
  tag: TAG_CLAUSES,
} as const;

export interface Sight {
  readonly seen: boolean;
  readonly clause: string;
}

const sight = <Facts>(clauses: readonly Clause<Facts>[], person: Person, facts: Facts): Sight => {
  const { id, effect } = firstOf(clauses, person, facts);
  return { seen: effect === 'allow', clause: id };
};

/** Whether the person sees the object, and the clause that says so. */
export function see(
  person: Person,
  object: BaseFacts | ResourceFacts | CollectionFacts | MemberFacts | TagFacts,
): Sight {
  switch (object.kind) {
    case 'base':
      return sight(BASE_CLAUSES, person, object);
    case 'resource':
      return object.base
        ? sight(RESOURCE_CLAUSES, person, { ...object, base: object.base })
        : { seen: false, clause: DENIED_BY_DEFAULT };
    case 'collection':
      return object.base
        ? sight(COLLECTION_CLAUSES, person, { ...object, base: object.base })
        : { seen: false, clause: DENIED_BY_DEFAULT };
    case 'member':
      return sight(MEMBER_CLAUSES, person, object);
    case 'tag':
      return sight(TAG_CLAUSES, person, object);
    default:
      return { seen: false, clause: DENIED_BY_DEFAULT };
  }
}
