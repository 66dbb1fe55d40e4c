import { see } from './clauses';
import type { MemberFacts } from './facts';
import type { GrantedRole, Person, Role } from './viewer';

/** A member of a base's team, as the database knows them. */
export interface TeamMember {
  readonly member: MemberFacts;
  readonly role: Role;
}

/** What a reader who sees the base is told of its team. */
export interface ToldTeam<Member extends TeamMember, Grant> {
  /** People whose profile the reader may see, by role. */
  readonly named: readonly Member[];
  /** How many others hold each role, without anything that tells one from another. */
  readonly unnamed: readonly { readonly role: Role; readonly count: number }[];
  /** Actor types whose members are in the team. */
  readonly groups: readonly Grant[];
}

export const ROLES: readonly Role[] = ['owner', 'administrator', 'contributor', 'reader'];

const byRole = (one: { role: Role | GrantedRole }, other: { role: Role | GrantedRole }) =>
  ROLES.indexOf(one.role) - ROLES.indexOf(other.role);

/**
 * Who is told what of a base's team. Whoever sees the base sees its team; a person whose profile the reader may not see is
 * counted, not named; an account that is unconfirmed or suspended is nobody.
 */
export function toldTeam<Member extends TeamMember, Grant extends { readonly role: GrantedRole }>(
  person: Person,
  team: readonly Member[],
  groups: readonly Grant[],
): ToldTeam<Member, Grant> {
  const active = team.filter(({ member }) => member.active);
  const others = active.filter(({ member }) => !see(person, member).seen);
  return {
    named: active.filter(({ member }) => see(person, member).seen).sort(byRole),
    unnamed: ROLES.map((role) => ({ role, count: others.filter((one) => one.role === role).length })).filter(
      ({ count }) => count > 0,
    ),
    groups: [...groups].sort(byRole),
  };
}

/** How a person is told of where they are credited. */
export type Credit = 'with-profile' | 'by-name' | 'without-name';

/**
 * Whether a reader is told the name of a person whom a resource credits: with a link to their profile when the reader may see it;
 * by their name alone when they credited themselves as its producer; else as a member of La Base.
 *
 * @param selfCredited the resource says it was produced by the one who created it, and this person is that one
 */
export function toldCredit(person: Person, member: MemberFacts, selfCredited: boolean): Credit {
  if (see(person, member).seen) return 'with-profile';
  return selfCredited ? 'by-name' : 'without-name';
}
