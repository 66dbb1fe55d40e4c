import type { Core } from '@strapi/strapi';
import type { ExceptionsView, MemberChoice, MemberChoices } from '../../../contracts/exceptions';
import { foldedName } from '../domain/server-filled';
import { documents, memberUid, related, text, type Row } from '../seams/documents';
import { asSystem } from '../seams/rule';

const most = 10;

const names = ['firstName', 'lastName'];

/** Whole rows: whether the account is active can't be asked for by name. */
export const membersPopulated = { populate: { actorType: { fields: ['name'] } } };

const fullName = (row: Row) => `${String(row.firstName)} ${String(row.lastName)}`;

export const memberChoice = (row: Row): MemberChoice => ({
  id: row.documentId,
  name: fullName(row),
  actorType: text(related(row.actorType)?.name),
});

export const namedMember = (row: Row): ExceptionsView['members'][number] =>
  row.active === true ? memberChoice(row) : { id: row.documentId, name: null, actorType: null };

/**
 * Active members whose name holds each word, accents and capitals aside: any member may see any active member's profile (product.md §3), so
 * any may find it. Names are compared here, since SQLite folds ASCII alone: a few thousand of them, in some milliseconds.
 */
export async function findMembers(strapi: Core.Strapi, query: string): Promise<MemberChoices> {
  const words = foldedName(query).split(/\s+/u).slice(0, 5);
  const active = { filters: { active: true } };
  const all = await asSystem(strapi, () => documents(strapi, memberUid).findMany({ ...active, fields: names }));
  const found = all
    .map((row) => ({
      row,
      name: foldedName(fullName(row)),
      sortedBy: foldedName(`${String(row.lastName)} ${String(row.firstName)}`),
    }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .toSorted((one, other) => one.sortedBy.localeCompare(other.sortedBy));
  const ids = found.slice(0, most).map(({ row }) => row.documentId);
  const rows = await asSystem(strapi, () =>
    documents(strapi, memberUid).findMany({ filters: { documentId: { $in: ids } }, ...membersPopulated }),
  );
  const byId = new Map(rows.map((row) => [row.documentId, memberChoice(row)]));
  return { members: ids.flatMap((id) => byId.get(id) ?? []), more: found.length > most };
}
