import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberFacts } from './facts';
import { ROLES, toldCredit, toldTeam, type TeamMember } from './team';
import { ANONYMOUS, type Person, type Role } from './viewer';

const signedIn: Person = { ...ANONYMOUS, memberId: 'reader' };
const member = (id: string, facts: Partial<MemberFacts> = {}): MemberFacts => ({
  kind: 'member',
  id,
  active: true,
  profileVisibility: 'public',
  ...facts,
});
const discreet = member('discreet', { profileVisibility: 'members' });
const suspended = member('suspended', { active: false });

describe('the team of a base', () => {
  const team: TeamMember[] = [
    { member: member('reader-of-base'), role: 'reader' },
    { member: discreet, role: 'contributor' },
    { member: suspended, role: 'administrator' },
    { member: member('owner'), role: 'owner' },
  ];

  it('names to an anonymous reader those whose profile is public, owners first, and counts the others', () => {
    const told = toldTeam(ANONYMOUS, team, []);
    expect(told.named.map((one) => one.member.id)).toEqual(['owner', 'reader-of-base']);
    expect(told.unnamed).toEqual([{ role: 'contributor', count: 1 }]);
  });

  it('names everyone who is active to a member', () => {
    const told = toldTeam(signedIn, team, []);
    expect(told.named.map((one) => one.member.id)).toEqual(['owner', 'discreet', 'reader-of-base']);
    expect(told.unnamed).toEqual([]);
  });

  it('lists actor types as groups, those who contribute first', () => {
    const groups = [
      { role: 'reader' as const, actorType: 'a' },
      { role: 'contributor' as const, actorType: 'b' },
    ];
    expect(toldTeam(ANONYMOUS, [], groups).groups.map(({ actorType }) => actorType)).toEqual(['b', 'a']);
  });

  it('tells each active member exactly once, and of the unnamed nothing but a role', () => {
    const anyone = fc.record({
      active: fc.boolean(),
      profileVisibility: fc.constantFrom('public' as const, 'members' as const),
      role: fc.constantFrom<Role>(...ROLES),
    });
    fc.assert(
      fc.property(fc.array(anyone), fc.boolean(), (people, anonymous) => {
        const all = people.map(({ role, ...facts }, index) => ({ role, member: member(`member-${index}`, facts) }));
        const told = toldTeam(anonymous ? ANONYMOUS : signedIn, all, []);
        const counted = told.unnamed.reduce((sum, { count }) => sum + count, 0);
        expect(told.named.length + counted).toBe(all.filter((one) => one.member.active).length);
        const hidden = all.filter((one) => !told.named.includes(one));
        for (const { member: one } of hidden) expect(JSON.stringify(told)).not.toContain(`"${one.id}"`);
        expect(told.named.every((one) => !anonymous || one.member.profileVisibility === 'public')).toBe(true);
      }),
    );
  });
});

describe('a person whom a resource credits', () => {
  it.each([
    ['public, to anyone', ANONYMOUS, member('one'), false, 'with-profile'],
    ['members-only, to a member', signedIn, discreet, false, 'with-profile'],
    ['members-only, to an anonymous reader', ANONYMOUS, discreet, false, 'without-name'],
    ['members-only who credited themselves', ANONYMOUS, discreet, true, 'by-name'],
    ['suspended', signedIn, suspended, false, 'without-name'],
  ] as const)('%s', (_case, reader, person, selfCredited, told) => {
    expect(toldCredit(reader, person, selfCredited)).toBe(told);
  });
});
