import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FileView, ResourceView } from '../../../contracts/views';
import { categoriesFor, categoryOf, type CategoryRow } from '../commands/index-categories';
import { loadDraft, publishedVersion, type ResourceRow } from '../commands/resource-store';
import { audienceOf, stateOf } from '../domain/audience';
import { inReadingOrder } from '../domain/outline';
import { whatIsMissing, type CheckedDraft } from '../domain/publication-check';
import { documents, instant, related, relatedMany, resourceUid, text, type Row } from '../seams/documents';
import { allowedActions, asSystem, may, seenAmong, type Action, type Viewer } from '../seams/rule';
import { contentView, isWhole, kindOf, type LinkedTitles } from './content-view';
import { fileView, tagView, tagViews } from './parts';

const actions = {
  edit: 'resource.edit',
  publish: 'resource.publish',
  unpublish: 'resource.unpublish',
  'set-visibility': 'resource.set-visibility',
  move: 'resource.move',
  bin: 'resource.delete',
  restore: 'resource.restore',
} as const satisfies Record<ResourceView['may'][number], Action>;

/** What the publication check reads of a stored version. */
export function checkedDraft(row: ResourceRow, categories: readonly CategoryRow[]): CheckedDraft {
  const slugs = relatedMany(row.tags).map(categoryOf);
  return {
    title: (text(row.title) ?? '').trim(),
    description: text(row.description),
    hasBase: row.base !== null,
    index: categories.map(({ slug, name, requiredToBePublic, maximumCount }) => ({
      slug,
      name,
      requiredToBePublic,
      maximumCount,
      count: slugs.filter((other) => other === slug).length,
    })),
    licenceScope: row.licenceScope ?? 'whole',
    hasLicence: related(row.licence) !== null,
    contents: (row.contents ?? []).map((content) => ({
      key: content.key,
      kind: kindOf(content),
      hasLicence: related(content.licence) !== null,
      alternative: text(content.alternative),
      decorative: content.decorative === true,
      whole: isWhole(content),
    })),
  };
}

/** Titles of linked resources, as far as the viewer sees them: the draft's to those who edit it, else the published one. */
export async function linkedTitles(
  strapi: Core.Strapi,
  viewer: Viewer,
  contents: ResourceRow['contents'],
): Promise<LinkedTitles> {
  const titles = new Map<string, { id: string; slug: string; title: string }>();
  for (const content of contents) {
    const target = kindOf(content) === 'linked-resource' ? related(content.resource) : null;
    if (!target || titles.has(target.documentId)) continue;
    const { documentId } = target;
    if (!(await may(strapi, viewer, 'resource.see', documentId)).seen) continue;
    const status = (await may(strapi, viewer, 'resource.edit', documentId)).allowed ? 'draft' : 'published';
    const row = await asSystem(strapi, () =>
      documents(strapi, resourceUid).findOne({ documentId, status, fields: ['slug', 'title'] }),
    );
    if (row) titles.set(documentId, { id: documentId, slug: String(row.slug), title: String(row.title) });
  }
  return titles;
}

const fingerprint = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const choice = <Value extends string>(value: unknown) => text(value) as Value | null;

/** What the tab « Informations » edits, as it is stored: compared whole to tell whether someone else changed it. */
function informationsOf(row: ResourceRow) {
  return {
    title: row.title,
    description: text(row.description),
    image: fileView(row.image),
    productionDate: text(row.productionDate),
    price: choice<'free' | 'partly' | 'paid'>(row.price),
    accountNeeded: typeof row.accountNeeded === 'boolean' ? row.accountNeeded : null,
    evaluationsEnabled: row.evaluationsEnabled !== false,
    gridEnabled: row.gridEnabled === true,
    reviewDate: text(row.reviewDate),
    producer: choice<'self' | 'known' | 'unknown'>(row.producer),
    licenceScope: row.licenceScope ?? 'whole',
    licence: tagView(row.licence),
    licenceText: text(row.licenceText),
    licenceUrl: text(row.licenceUrl),
  };
}

const sourceView = (row: Row, seenMembers: ReadonlySet<string>) => {
  const member = related(row.member);
  const shown = member && seenMembers.has(member.documentId) ? member : null;
  return {
    kind: row.kind === 'member' ? ('member' as const) : ('external' as const),
    member: shown && { id: shown.documentId, name: `${String(shown.firstName)} ${String(shown.lastName)}` },
    name: text(row.name),
    website: text(row.website),
    occupation: tagView(row.occupation),
  };
};

export const informationsVersion = (row: ResourceRow): string =>
  fingerprint([
    informationsOf(row),
    relatedMany(row.sources).map((source) => [
      related(source.member)?.documentId,
      source.name,
      source.website,
      related(source.occupation)?.slug,
    ]),
    relatedMany(row.creditedBases).map((base) => base.documentId),
  ]);

export const indexVersion = (row: ResourceRow): string =>
  fingerprint([...relatedMany(row.tags), ...relatedMany(row.territories)].map((tag) => tag.documentId).toSorted());

function filesOf(row: ResourceRow): FileView[] {
  const found = [
    row.image,
    ...(row.contents ?? []).flatMap((content) => [content.file, content.image, content.captions]),
  ];
  return [
    ...new Map(
      found
        .map(fileView)
        .filter((file) => file !== null)
        .map((file) => [file.id, file]),
    ).values(),
  ];
}

/** The whole draft for its editor and its preview, without any relation the viewer may not see. */
export async function resourceView(strapi: Core.Strapi, viewer: Viewer, documentId: string): Promise<ResourceView> {
  const row = await loadDraft(strapi, documentId);
  const published = await publishedVersion(strapi, documentId);
  const baseId = row.base?.documentId ?? null;
  const credited = relatedMany(row.creditedBases);
  const members = relatedMany(row.sources).flatMap((source) => related(source.member)?.documentId ?? []);
  const seenBases = await seenAmong(
    strapi,
    viewer,
    'base.see',
    [...credited, ...(row.base ? [row.base] : [])].map((base) => base.documentId),
  );
  const seenMembers = await seenAmong(strapi, viewer, 'member.see', members);
  const linked = await linkedTitles(strapi, viewer, row.contents);
  const categories = await categoriesFor(strapi, 'resource', baseId);
  const audience = audienceOf(row.visibility, row.base?.visibility);
  const tags = relatedMany(row.tags);
  return {
    id: documentId,
    slug: row.slug,
    state: stateOf(row.revision, published === null ? null : Number(published.revision)),
    revision: row.revision,
    informationsVersion: informationsVersion(row),
    indexVersion: indexVersion(row),
    visibility: row.visibility,
    base:
      row.base && seenBases.has(row.base.documentId)
        ? {
            id: row.base.documentId,
            slug: String(row.base.slug),
            title: String(row.base.title),
            visibility: row.base.visibility,
          }
        : null,
    ...informationsOf(row),
    sources: relatedMany(row.sources).map((source) => sourceView(source, seenMembers)),
    creditedBases: credited
      .filter((base) => seenBases.has(base.documentId))
      .map((base) => ({ id: base.documentId, slug: String(base.slug), title: String(base.title) })),
    index: categories.map(({ slug, name, requiredToBePublic, maximumCount }) => ({
      slug,
      name,
      requiredToBePublic,
      maximumCount,
      tags: tagViews(tags.filter((tag) => categoryOf(tag) === slug)),
    })),
    territories: tagViews(relatedMany(row.territories)),
    sections: row.sections.map(({ key, title, foldable }) => ({ key, title, foldable })),
    contents: inReadingOrder({
      sections: row.sections,
      contents: row.contents.map((content) => contentView(content, linked)),
    }).contents.slice(),
    files: filesOf(row),
    published: published && {
      slug: String(published.slug),
      title: String(published.title),
      firstPublishedAt: instant(published.firstPublishedAt),
      contentUpdatedAt: instant(published.contentUpdatedAt),
    },
    audience,
    may: await allowedActions(strapi, viewer, ['resource', documentId], actions),
    missing: whatIsMissing(checkedDraft(row, categories), audience),
    hiddenReason: row.hiddenAt ? text(row.hiddenReason) : null,
    binnedAt: instant(row.binnedAt),
    updatedAt: instant(row.updatedAt) ?? '',
  };
}
