import type { ObjectKind } from '../../../contracts';

/** The content types whose writes are journaled. */
export const trackedTypes: Record<string, ObjectKind> = {
  'api::resource.resource': 'resource',
  'api::base.base': 'base',
  'api::collection.collection': 'collection',
  'api::member.member': 'member',
  'api::tag.tag': 'tag',
  'api::tag-category.tag-category': 'tag-category',
  'api::page.page': 'page',
  'api::text-block.text-block': 'text-block',
  'api::membership.membership': 'membership',
  'api::actor-type-grant.actor-type-grant': 'actor-type-grant',
  'api::changelog-entry.changelog-entry': 'changelog-entry',
  'api::glossary-entry.glossary-entry': 'glossary-entry',
  'api::home-page.home-page': 'home-page',
  'api::banner.banner': 'banner',
};

const uids = new Map<string, string>(Object.entries(trackedTypes).map(([uid, kind]) => [kind, uid]));

export const uidOf = (kind: string): string | undefined => uids.get(kind);

export const writeActions = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** Shown between two dates only. */
export const isScheduled = (uid: string): boolean => uid === 'api::banner.banner';

/**
 * Which rows of a document an anonymous reader can be shown, as a `where` of the query engine. Types under the rule have
 * the materialised column `open`; the others have no visibility of their own but being published.
 */
export function openRows(uid: string, type: { attributes: object; draftAndPublish: boolean }): Record<string, unknown> {
  if (uid === 'api::member.member') return { active: true, profileVisibility: 'public' };
  // The team of a base is told to those who see the base, a members-only person without a name.
  if (uid === 'api::membership.membership') return { base: { open: true }, member: { active: true } };
  if (uid === 'api::actor-type-grant.actor-type-grant') return { base: { open: true } };
  return {
    ...('open' in type.attributes ? { open: true } : {}),
    ...(type.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
  };
}

/** Rows of a type, as a `where` of the query engine: there is one while the part is shown. */
interface ShownPart {
  uid: string;
  where: Record<string, unknown>;
}

/**
 * What anonymous readers are shown of an object apart from whether it is open: contact addresses, which have an audience of their
 * own, and the name of a person who credited themselves, even of a profile that is for members only.
 */
export function shownParts(uid: string, documentId: string): ShownPart[] {
  const contactEmail = { $notNull: true };
  if (uid === 'api::base.base')
    return [{ uid, where: { documentId, open: true, contactAudience: { $ne: 'team' }, contactEmail } }];
  if (uid !== 'api::member.member') return [];
  const creditsThem = { open: true, publishedAt: { $notNull: true }, producer: 'self', creator: { documentId } };
  return [
    { uid, where: { documentId, active: true, profileVisibility: 'public', emailIsPublic: true, contactEmail } },
    { uid: 'api::resource.resource', where: creditsThem },
  ];
}
