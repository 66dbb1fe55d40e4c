import type { ContentView, FileView, ResourceView as Draft, TagView } from '@labase/editing/contracts';
import type { FileData, LicenceData } from '../../queries/fragments.ts';
import type { ContentData, ResourceData } from '../../queries/resource.ts';
import { resourceView, type ResourceView } from '../resource-view.ts';

const file = ({ name, url, mime, size, width, height }: FileView): FileData => ({
  name,
  url,
  mime,
  ext: /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? null,
  // GraphQL counts kilobytes, as Strapi does.
  size: size / 1000,
  width,
  height,
  alternativeText: null,
  formats: null,
});

const licence = (tag: TagView | null): LicenceData | null =>
  tag && { slug: tag.slug, name: tag.name, definition: null };

function content(draft: ContentView): ContentData {
  const shared = {
    key: draft.key,
    section: draft.section,
    title: draft.title,
    caption: draft.caption,
    columns: draft.columns,
    licence: licence(draft.licence),
  };
  switch (draft.kind) {
    case 'rich-text':
      return { ...shared, __typename: 'ComponentContentRichText', body: draft.body };
    case 'file':
      return { ...shared, __typename: 'ComponentContentFile', file: draft.file && file(draft.file) } as ContentData;
    case 'image':
      return {
        ...shared,
        __typename: 'ComponentContentImage',
        image: draft.image && file(draft.image),
        alternative: draft.alternative,
        decorative: draft.decorative,
      } as ContentData;
    case 'link':
      return {
        ...shared,
        __typename: 'ComponentContentLink',
        url: draft.url,
        previewTitle: draft.previewTitle,
        previewDescription: draft.previewDescription,
        previewSite: draft.previewSite,
      };
    case 'video':
      return {
        ...shared,
        __typename: 'ComponentContentVideo',
        videoUrl: draft.url,
        transcript: draft.transcript,
        videoFile: draft.file && file(draft.file),
        captions: draft.captions && file(draft.captions),
      };
    case 'linked-resource':
      return {
        ...shared,
        __typename: 'ComponentContentLinkedResource',
        resource: draft.resource && {
          documentId: draft.resource.id,
          slug: draft.resource.slug,
          title: draft.resource.title,
          description: null,
        },
      };
  }
}

/** The draft as GraphQL would give it once published, so that the preview goes through the code of the public page itself. */
function draftAsPublished(draft: Draft): ResourceData {
  return {
    documentId: draft.id,
    slug: draft.slug,
    title: draft.title,
    description: draft.description,
    productionDate: draft.productionDate,
    firstPublishedAt: draft.published?.firstPublishedAt ?? null,
    contentUpdatedAt: draft.updatedAt,
    price: draft.price,
    accountNeeded: draft.accountNeeded,
    licenceScope: draft.licenceScope === 'per-content' ? 'per_content' : 'whole',
    licenceText: draft.licenceText,
    licenceUrl: draft.licenceUrl,
    gridEnabled: draft.gridEnabled,
    producer: draft.producer,
    image: draft.image && file(draft.image),
    licence: licence(draft.licence),
    base: draft.base && {
      documentId: draft.base.id,
      slug: draft.base.slug,
      title: draft.base.title,
      certified: false,
      official: false,
    },
    creditedBases: draft.creditedBases.map(({ id, slug, title }) => ({ documentId: id, slug, title })),
    sources: draft.sources.map((source) => ({
      kind: source.kind,
      name: source.name,
      website: source.website,
      occupation: source.occupation && { name: source.occupation.name },
    })),
    credits: draft.sources.flatMap(({ member }) =>
      member ? [{ name: member.name, slug: null, member: member.id }] : [],
    ),
    tags: draft.index.flatMap((category, position) =>
      category.tags.map((tag) => ({
        documentId: tag.slug,
        slug: tag.slug,
        name: tag.name,
        familySlug: null,
        category: { slug: category.slug, name: category.name, position },
      })),
    ),
    territories: draft.territories.map(({ slug, name }) => ({ slug, name })),
    sections: draft.sections.map(({ key, title, foldable }) => ({ key, title, foldable })),
    contents: draft.contents.map(content),
  } as ResourceData;
}

/** What the public page would show of the draft. */
export const draftPage = (draft: Draft): ResourceView => resourceView(draftAsPublished(draft));
