export type { Action, BaseAction, CollectionAction, MemberAction, ResourceAction } from '../server/src/domain/actions';
export type { BaseVisibility, ChildVisibility } from '../server/src/domain/facts';
export type { Role } from '../server/src/domain/viewer';
export { staffLink, staffSearch, type StaffAccount, type StaffMember } from './staff';
export { baseTeam, memberBases, type BaseTeam, type MemberBases } from './team';
export {
  makeShareLink,
  shareLink,
  shareLinkAnswer,
  shareLinkDays,
  sharedObject,
  type MakeShareLink,
  type SharedObject,
  type ShareLink,
} from './share-link';
