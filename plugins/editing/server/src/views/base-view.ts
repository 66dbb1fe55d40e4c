import type { Core } from '@strapi/strapi';
import type { BaseView } from '../../../contracts/views';
import { unknown } from '../commands/refusals';
import { toMarkdown } from '../../../rich-text/markdown';
import { baseUid, documents, instant, membershipUid, related, relatedMany, text, type Row } from '../seams/documents';
import { allowedActions, asSystem, type Action, type Viewer } from '../seams/rule';
import { fileView, tagView, tagViews } from './parts';

export const baseActionNames = {
  edit: 'base.edit',
  'set-visibility': 'base.edit',
  bin: 'base.bin',
  restore: 'base.restore',
  'add-resource': 'resource.add',
} as const satisfies Record<BaseView['may'][number], Action>;

const populate = { actorTypes: true, territory: true, profileImage: true, coverImage: true, socialLinks: true };

/** @throws NotFoundError when the base is gone */
export async function loadBase(strapi: Core.Strapi, documentId: string): Promise<Row> {
  const row = await asSystem(strapi, () => documents(strapi, baseUid).findOne({ documentId, populate }));
  if (!row) throw unknown();
  return row;
}

/** The member's roles by name, by base. */
export async function rolesOf(
  strapi: Core.Strapi,
  memberId: string,
): Promise<Map<string, NonNullable<BaseView['role']>>> {
  const rows = await asSystem(strapi, () =>
    documents(strapi, membershipUid).findMany({
      filters: { member: { documentId: memberId } },
      fields: ['role'],
      populate: { base: { fields: ['slug'] } },
    }),
  );
  return new Map(
    rows.flatMap((row) => {
      const base = related(row.base);
      return base ? [[base.documentId, row.role as NonNullable<BaseView['role']>] as const] : [];
    }),
  );
}

/** A base as those who may edit it see it. */
export async function baseView(strapi: Core.Strapi, viewer: Viewer, documentId: string): Promise<BaseView> {
  const row = await loadBase(strapi, documentId);
  const roles = viewer.memberId === null ? new Map<string, never>() : await rolesOf(strapi, viewer.memberId);
  const links = related(row.socialLinks);
  const description = text(row.description);
  return {
    id: documentId,
    slug: String(row.slug),
    title: String(row.title),
    description,
    descriptionMarkdown: description === null ? null : toMarkdown(description),
    visibility: row.visibility as BaseView['visibility'],
    contactEmail: text(row.contactEmail),
    contactAudience: row.contactAudience as BaseView['contactAudience'],
    website: text(row.website),
    nationalCartographyUrl: text(row.nationalCartographyUrl),
    socialLinks: {
      linkedin: text(links?.linkedin),
      facebook: text(links?.facebook),
      x: text(links?.x),
      mastodon: text(links?.mastodon),
    },
    actorTypes: tagViews(relatedMany(row.actorTypes)),
    territory: tagView(row.territory),
    profileImage: fileView(row.profileImage),
    coverImage: fileView(row.coverImage),
    showLatestAdditions: row.showLatestAdditions !== false,
    role: roles.get(documentId) ?? null,
    may: await allowedActions(strapi, viewer, ['base', documentId], baseActionNames),
    hiddenReason: row.hiddenAt ? text(row.hiddenReason) : null,
    binnedAt: instant(row.binnedAt),
    updatedAt: instant(row.updatedAt) ?? '',
  };
}
