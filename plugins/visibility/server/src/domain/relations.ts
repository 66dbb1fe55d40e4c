import type { BaseFacts, Exceptions, ResourceFacts, TagFacts } from './facts';
import type { Person, Role } from './viewer';

/** The definitions the clauses are written with: how a person stands to a base, a resource, a collection. */

const overlaps = (left: readonly string[], right: readonly string[]) => left.some((item) => right.includes(item));

const holds = (person: Person, base: BaseFacts, roles: readonly Role[]) =>
  base.team.some(({ member, role }) => member === person.memberId && roles.includes(role));

export const ownsBase = (person: Person, base: BaseFacts) => holds(person, base, ['owner']);

export const administersBase = (person: Person, base: BaseFacts) => holds(person, base, ['owner', 'administrator']);

export const contributesByName = (person: Person, base: BaseFacts) =>
  holds(person, base, ['owner', 'administrator', 'contributor']);

/** A grant to contribute counts through a verified type only; a grant to read through any type that counts. */
const reachedByGrant = (person: Person, base: BaseFacts) =>
  base.grants.filter(({ actorType, role }) =>
    (role === 'contributor' ? person.verifiedActorTypes : person.actorTypes).includes(actorType),
  );

export const contributes = (person: Person, base: BaseFacts) =>
  contributesByName(person, base) || reachedByGrant(person, base).some(({ role }) => role === 'contributor');

export const inTeam = (person: Person, base: BaseFacts) =>
  holds(person, base, ['owner', 'administrator', 'contributor', 'reader']) || reachedByGrant(person, base).length > 0;

export const named = (person: Person, exceptions: Pick<Exceptions, 'members'>) =>
  person.memberId !== null && exceptions.members.includes(person.memberId);

export const typed = (person: Person, exceptions: Pick<Exceptions, 'actorTypes' | 'territories'>) =>
  overlaps(person.actorTypes, exceptions.actorTypes) || overlaps(person.territories, exceptions.territories);

/** Whom the base's own visibility lets in; its hidden and bin states are judged before, by the gates. */
export const withinBase = (person: Person, base: BaseFacts) =>
  base.visibility === 'public' ||
  inTeam(person, base) ||
  (base.visibility === 'restricted' && (named(person, base.exceptions) || typed(person, base.exceptions))) ||
  person.linkedBases.includes(base.id);

const createdWhileInTeam = (
  person: Person,
  resource: Pick<ResourceFacts, 'creator' | 'contributors'>,
  base: BaseFacts,
) => person.memberId !== null && resource.creator === person.memberId && inTeam(person, base);

export const editsResource = (
  person: Person,
  resource: Pick<ResourceFacts, 'creator' | 'contributors'>,
  base: BaseFacts,
) =>
  contributesByName(person, base) ||
  (person.memberId !== null && resource.contributors.includes(person.memberId)) ||
  createdWhileInTeam(person, resource, base);

/** May settle who sees it, and may delete it: stricter than editing. */
export const settlesResource = (
  person: Person,
  resource: Pick<ResourceFacts, 'creator' | 'contributors'>,
  base: BaseFacts,
) => administersBase(person, base) || createdWhileInTeam(person, resource, base);

export const managesCollections = (person: Person, base: BaseFacts) => contributesByName(person, base);

/** The editorial team holds an official base as its administrators do, but for its people and its visibility. */
export const curates = (person: Person, base: BaseFacts) => person.editor && base.official;

/** It reads all of the bases it flagged, drafts included. */
export const readsWhole = (person: Person, base: BaseFacts) => person.editor && (base.official || base.collaborative);

/** It keeps the common index, and the tags of official bases. */
export const curatesTag = (person: Person, { base }: Pick<TagFacts, 'base'>) =>
  person.editor && base !== null && (base === 'none' || curates(person, base));
