import type { GrantedRole, Role } from './viewer';

export type BaseVisibility = 'public' | 'private' | 'restricted';
export type ChildVisibility = 'inherit' | BaseVisibility;

/** Readers named by a restricted object; dormant while the object is not restricted. */
export interface Exceptions {
  readonly members: readonly string[];
  readonly actorTypes: readonly string[];
  readonly territories: readonly string[];
}

export interface BaseFacts {
  readonly kind: 'base';
  readonly id: string;
  readonly visibility: BaseVisibility;
  readonly hidden: boolean;
  readonly binned: boolean;
  readonly team: readonly { readonly member: string; readonly role: Role }[];
  readonly grants: readonly { readonly actorType: string; readonly role: GrantedRole }[];
  readonly exceptions: Exceptions;
  readonly contactAudience: 'public' | 'readers' | 'team';
  /** Flags of the editorial team: it curates the first, and reads both whole. */
  readonly official: boolean;
  readonly collaborative: boolean;
}

export interface ResourceFacts {
  readonly kind: 'resource';
  readonly id: string;
  /** `null` for a resource that lost its base: nobody may do anything with it. */
  readonly base: BaseFacts | null;
  readonly visibility: ChildVisibility;
  readonly published: boolean;
  readonly hidden: boolean;
  readonly binned: boolean;
  readonly creator: string | null;
  readonly contributors: readonly string[];
  readonly exceptions: Exceptions;
  readonly producers: readonly string[];
  /** Members who edited it; `'unrecorded'` counts everyone who may edit as having edited. */
  readonly editors: readonly string[] | 'unrecorded';
}

export interface CollectionFacts {
  readonly kind: 'collection';
  readonly id: string;
  readonly base: BaseFacts | null;
  readonly visibility: ChildVisibility;
  readonly hidden: boolean;
  readonly binned: boolean;
  readonly exceptions: Omit<Exceptions, 'members'>;
}

export interface MemberFacts {
  readonly kind: 'member';
  readonly id: string;
  readonly active: boolean;
  readonly profileVisibility: 'public' | 'members';
}

/** A tag or a tag category: global when `base` is `'none'`, else it follows the base that owns it. */
export interface TagFacts {
  readonly kind: 'tag';
  readonly id: string;
  readonly base: BaseFacts | 'none' | null;
}

export type ObjectFacts = BaseFacts | ResourceFacts | CollectionFacts | MemberFacts | TagFacts;
export type ObjectKind = ObjectFacts['kind'];
