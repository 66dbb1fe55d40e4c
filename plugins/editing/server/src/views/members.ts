import type { Core } from '@strapi/strapi';
import type { MemberChoice, MemberChoices } from '../../../contracts/exceptions';
import { documents, memberUid, related, text, type Row } from '../seams/documents';
import { asSystem } from '../seams/rule';

const most = 10;

export const memberFields = { fields: ['firstName', 'lastName'], populate: { actorType: { fields: ['name'] } } };

export const memberChoice = (row: Row): MemberChoice => ({
  id: row.documentId,
  name: `${String(row.firstName)} ${String(row.lastName)}`,
  actorType: text(related(row.actorType)?.name),
});

/** Members whose name holds each word: any member may see any active member's profile (product.md §3), so any may find it. */
export async function findMembers(strapi: Core.Strapi, query: string): Promise<MemberChoices> {
  const words = query.split(/\s+/u).slice(0, 5);
  const rows = await asSystem(strapi, () =>
    documents(strapi, memberUid).findMany({
      filters: {
        active: true,
        $and: words.map((word) => ({ $or: [{ firstName: { $containsi: word } }, { lastName: { $containsi: word } }] })),
      },
      ...memberFields,
      sort: ['lastName', 'firstName'],
      limit: most + 1,
    }),
  );
  return { members: rows.slice(0, most).map(memberChoice), more: rows.length > most };
}
