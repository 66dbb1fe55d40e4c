import type { Core } from '@strapi/strapi';
import { runAsSystem } from '../context';
import { UIDS } from '../database/tables';
import {
  filterFor,
  toldCredit,
  toldTeam,
  toWhere,
  type Credit,
  type GrantedRole,
  type MemberFacts,
  type Role,
} from '../domain';
import { resolveViewer, type ViewerSource } from './guard';

interface TagRow {
  name: string;
  verifiable?: boolean | null;
}
interface MemberRow {
  documentId: string;
  slug: string;
  firstName: string;
  lastName: string;
  active: boolean | null;
  profileVisibility: string;
  actorTypeVerified: boolean | null;
  actorType?: TagRow | null;
  photo?: object | null;
}
interface ResourceRow {
  documentId: string;
  producer: string | null;
  creator: MemberRow | null;
  sources: { member: MemberRow | null }[];
}

/** A member, as one who sees their profile is told of them where they are named. */
export interface ToldPerson {
  documentId: string;
  slug: string;
  firstName: string;
  lastName: string;
  actorType: string | null;
  actorTypeVerified: boolean;
  photo: object | null;
}

/** A member whom a resource credits, as its reader is told of them; `member` is null when the reader may not see the profile. */
export interface ToldCredit {
  name: string | null;
  member: { documentId: string; slug: string } | null;
}

const factsOf = (row: MemberRow): MemberFacts => ({
  kind: 'member',
  id: row.documentId,
  active: row.active === true,
  profileVisibility: row.profileVisibility === 'public' ? 'public' : 'members',
});

const PHOTO = ['name', 'url', 'mime', 'ext', 'size', 'width', 'height', 'alternativeText', 'formats'];

/** Who takes part in what, as each reader is told of it. Memberships are closed to every other read. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = (uid: string) => strapi.db.query(uid);

  const told = (row: MemberRow): ToldPerson => ({
    documentId: row.documentId,
    slug: row.slug,
    firstName: row.firstName,
    lastName: row.lastName,
    actorType: row.actorType?.name ?? null,
    actorTypeVerified: row.actorTypeVerified === true && row.actorType?.verifiable === true,
    photo: row.photo ?? null,
  });

  return {
    /** The team of a base, for one who sees the base: ask the guard first. */
    async team(source: ViewerSource, baseId: string) {
      const viewer = await resolveViewer(source);
      const where = { base: { documentId: baseId } };
      const [memberships, grants] = await runAsSystem(() =>
        Promise.all([
          query(UIDS.membership).findMany({
            where,
            orderBy: { id: 'asc' },
            populate: { member: { populate: { actorType: true, photo: { select: PHOTO } } } },
          }) as Promise<{ role: Role; member: MemberRow | null }[]>,
          query(UIDS.grant).findMany({ where, orderBy: { id: 'asc' }, populate: { actorType: true } }) as Promise<
            { role: GrantedRole; actorType: TagRow | null }[]
          >,
        ]),
      );
      const team = toldTeam(
        viewer,
        memberships.flatMap(({ role, member }) => (member ? [{ role, row: member, member: factsOf(member) }] : [])),
        grants.flatMap(({ role, actorType }) => (actorType ? [{ role, actorType: actorType.name }] : [])),
      );
      return { ...team, named: team.named.map(({ role, row }) => ({ role, ...told(row) })) };
    },

    /** The bases whose team a member is in by name, among those the viewer sees: ask the guard about the member first. */
    async basesOf(source: ViewerSource, memberId: string): Promise<{ documentId: string; role: Role }[]> {
      const viewer = await resolveViewer(source);
      const rows = (await runAsSystem(() =>
        query(UIDS.membership).findMany({
          where: { $and: [{ member: { documentId: memberId } }, { base: toWhere(filterFor(viewer, 'base')) }] },
          orderBy: { id: 'asc' },
          populate: { base: { select: ['documentId'] } },
        }),
      )) as { role: Role; base: { documentId: string } | null }[];
      return rows.flatMap(({ role, base }) => (base ? [{ documentId: base.documentId, role }] : []));
    },

    /**
     * Members whom resources credit as producers, for rows of resources the viewer sees.
     *
     * @param rowIds row ids, as a query under the rule gave them
     * @returns for each row, one entry per source that is a member, in the order of sources, then the creator who said to be the producer
     */
    async credits(source: ViewerSource, rowIds: readonly number[]): Promise<Map<number, ToldCredit[]>> {
      const viewer = await resolveViewer(source);
      const rows = (await runAsSystem(() =>
        query(UIDS.resource).findMany({
          where: { id: { $in: [...rowIds] } },
          select: ['id', 'documentId', 'producer'],
          populate: { creator: true, sources: { populate: { member: true } } },
        }),
      )) as (ResourceRow & { id: number })[];
      const credit = (row: ResourceRow, member: MemberRow): ToldCredit => {
        const selfCredited = row.producer === 'self' && member.documentId === row.creator?.documentId;
        const how: Credit = toldCredit(viewer, factsOf(member), selfCredited);
        const { documentId, slug, firstName, lastName } = member;
        return {
          name: how === 'without-name' ? null : `${firstName} ${lastName}`,
          member: how === 'with-profile' ? { documentId, slug } : null,
        };
      };
      return new Map(
        rows.map((row) => {
          const members = row.sources.flatMap(({ member }) => (member ? [member] : []));
          const self = row.producer === 'self' && row.creator ? [row.creator] : [];
          const all = new Map([...members, ...self].map((member) => [member.documentId, member]));
          return [row.id, [...all.values()].map((member) => credit(row, member))];
        }),
      );
    },
  };
};
