/** Roles a member can hold in a base by name. */
export type Role = 'owner' | 'administrator' | 'contributor' | 'reader';
/** Roles that can be granted to a whole actor type. */
export type GrantedRole = 'contributor' | 'reader';

/**
 * Who is asking: the person's own attributes, all identifiers being documentIds.
 * An anonymous reader has no `memberId`; an unconfirmed or suspended member is anonymous.
 */
export interface Person {
  readonly memberId: string | null;
  /** Types of actor that count: a type that must be verified counts only once verified. */
  readonly actorTypes: readonly string[];
  /** Those of `actorTypes` that were verified: the only ones through which one may contribute. */
  readonly verifiedActorTypes: readonly string[];
  /** The person's territory and its ancestors, never its descendants. */
  readonly territories: readonly string[];
  /** Objects opened by the valid share links presented with this request. */
  readonly linkedBases: readonly string[];
  readonly linkedResources: readonly string[];
  readonly moderator: boolean;
  /** Of the editorial team, in the admin panel: never a member at the same time. */
  readonly editor: boolean;
}

/** What the person reaches, as lists of documentIds: all that a filter over flat columns needs. */
export interface Reach {
  readonly administeredBases: readonly string[];
  readonly contributedBases: readonly string[];
  /** Every base whose team the person belongs to, by name or through an actor type. */
  readonly teamBases: readonly string[];
  /** Bases naming the person, their actor type or territory among their exceptions, active or dormant. */
  readonly exceptionBases: readonly string[];
  /** Bases the person sees although an anonymous reader does not. */
  readonly seenBases: readonly string[];
  readonly createdResources: readonly string[];
  readonly contributedResources: readonly string[];
  readonly namedResources: readonly string[];
  /** Resources and collections naming the person's actor type or territory, active or dormant. */
  readonly typedResources: readonly string[];
  readonly typedCollections: readonly string[];
  /** For the editorial team alone: the bases it curates (official), and those it reads whole (collaborative too). */
  readonly officialBases: readonly string[];
  readonly flaggedBases: readonly string[];
}

/** A person and their reach, loaded once per request. */
export interface Viewer extends Person {
  readonly reach: Reach;
}

export const NO_REACH: Reach = Object.freeze({
  administeredBases: [],
  contributedBases: [],
  teamBases: [],
  exceptionBases: [],
  seenBases: [],
  createdResources: [],
  contributedResources: [],
  namedResources: [],
  typedResources: [],
  typedCollections: [],
  officialBases: [],
  flaggedBases: [],
});

export const ANONYMOUS: Viewer = Object.freeze({
  memberId: null,
  actorTypes: [],
  verifiedActorTypes: [],
  territories: [],
  linkedBases: [],
  linkedResources: [],
  moderator: false,
  editor: false,
  reach: NO_REACH,
});
