import type { Core } from '@strapi/strapi';
import { mustAcceptCharter, type Me, type MemberBase } from '../../../contracts';
import { memberUid } from '../plugin-id';
import { basesSeenBy } from '../seams';

interface MemberRow {
  documentId: string;
  slug: string;
  firstName: string;
  lastName: string;
  actorTypeVerified: boolean | null;
  charterVersion: string | null;
  actorType: { slug: string; name: string } | null;
}
interface MembershipRow {
  role: MemberBase['role'];
  base: { documentId: string; slug: string; title: string } | null;
}

/** The signed-in member, as they see themselves. Callers run it as the system, for that member only. */
export const profile = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws Error when the member does not exist: callers have just found them by their session */
  async of(memberId: string): Promise<Me> {
    const member = (await strapi.db.query(memberUid).findOne({
      select: ['documentId', 'slug', 'firstName', 'lastName', 'actorTypeVerified', 'charterVersion'],
      where: { documentId: memberId },
      populate: { actorType: { select: ['slug', 'name'] } },
    })) as MemberRow | null;
    if (!member) throw new Error('The member of this session does not exist');
    const memberships = (await strapi.db.query('api::membership.membership').findMany({
      select: ['role'],
      where: { member: { documentId: memberId } },
      populate: { base: { select: ['documentId', 'slug', 'title'] } },
    })) as MembershipRow[];
    const seen = await basesSeenBy(
      strapi,
      memberId,
      memberships.flatMap(({ base }) => base?.documentId ?? []),
    );
    const bases = memberships
      .flatMap(({ role, base }) =>
        base && seen.has(base.documentId) ? [{ id: base.documentId, slug: base.slug, title: base.title, role }] : [],
      )
      .sort((left, right) => left.title.localeCompare(right.title, 'fr'));
    return {
      id: member.documentId,
      slug: member.slug,
      firstName: member.firstName,
      lastName: member.lastName,
      actorType: member.actorType && {
        slug: member.actorType.slug,
        name: member.actorType.name,
        verified: member.actorTypeVerified === true,
      },
      charterPending: mustAcceptCharter(member.charterVersion),
      bases,
    };
  },
});

export type Profile = ReturnType<typeof profile>;
