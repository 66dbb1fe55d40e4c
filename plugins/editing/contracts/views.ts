import { z } from 'zod';
import { baseActions, baseRoles, baseVisibilities, contactAudiences } from './base';
import { missingItem } from './errors';
import { licenceScopes, prices, producers, resourceActions, resourceVisibilities } from './resource';

/** Answers. Every answer is `{ data }`; relations the person may not see are left out of them. */

export const tagView = z.object({ slug: z.string(), name: z.string(), code: z.string().nullable() });
export type TagView = z.infer<typeof tagView>;

/** `size` in bytes; `url` is the public address, `/fichiers/<name>`. */
export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  mime: z.string(),
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
export type FileView = z.infer<typeof fileView>;

const partOfContent = {
  key: z.string(),
  revision: z.number(),
  section: z.string().nullable(),
  title: z.string().nullable(),
  caption: z.string().nullable(),
  columns: z.number(),
  licence: tagView.nullable(),
};

export const linkedResourceView = z.object({ id: z.string(), slug: z.string(), title: z.string() });

/** A content; a linked resource that may no longer be seen is null. */
export const contentView = z.discriminatedUnion('kind', [
  z.object({ ...partOfContent, kind: z.literal('rich-text'), body: z.string(), markdown: z.string() }),
  z.object({ ...partOfContent, kind: z.literal('file'), file: fileView.nullable() }),
  z.object({
    ...partOfContent,
    kind: z.literal('image'),
    image: fileView.nullable(),
    alternative: z.string().nullable(),
    decorative: z.boolean(),
  }),
  z.object({
    ...partOfContent,
    kind: z.literal('link'),
    url: z.string(),
    previewTitle: z.string().nullable(),
    previewDescription: z.string().nullable(),
    previewSite: z.string().nullable(),
  }),
  z.object({
    ...partOfContent,
    kind: z.literal('video'),
    url: z.string().nullable(),
    file: fileView.nullable(),
    captions: fileView.nullable(),
    transcript: z.string().nullable(),
    transcriptMarkdown: z.string().nullable(),
  }),
  z.object({ ...partOfContent, kind: z.literal('linked-resource'), resource: linkedResourceView.nullable() }),
]);
export type ContentView = z.infer<typeof contentView>;

export const sectionView = z.object({ key: z.string(), title: z.string(), foldable: z.boolean() });
export type SectionView = z.infer<typeof sectionView>;

/** `draft`: never published, or withdrawn; `modified`: published, with changes that readers do not see yet. */
export const resourceState = z.enum(['draft', 'published', 'modified']);
export type ResourceState = z.infer<typeof resourceState>;

export const baseReference = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  visibility: z.enum(baseVisibilities),
});

/** One category of the index as the form shows it: the choices are `GET /api/editing/index`'s. */
export const indexCategoryView = z.object({
  slug: z.string(),
  name: z.string(),
  requiredToBePublic: z.boolean(),
  maximumCount: z.number().nullable(),
  tags: z.array(tagView),
});

export const sourceView = z.object({
  kind: z.enum(['member', 'external']),
  member: z.object({ id: z.string(), name: z.string() }).nullable(),
  name: z.string().nullable(),
  website: z.string().nullable(),
  occupation: tagView.nullable(),
});

/** `GET /api/editing/resources/:id`, and the answer of every command on a resource unless said otherwise. */
export const resourceView = z.object({
  id: z.string(),
  slug: z.string(),
  state: resourceState,
  revision: z.number(),
  informationsVersion: z.string(),
  indexVersion: z.string(),
  visibility: z.enum(resourceVisibilities),
  base: baseReference.nullable(),
  title: z.string(),
  description: z.string().nullable(),
  image: fileView.nullable(),
  productionDate: z.string().nullable(),
  price: z.enum(prices).nullable(),
  accountNeeded: z.boolean().nullable(),
  evaluationsEnabled: z.boolean(),
  gridEnabled: z.boolean(),
  reviewDate: z.string().nullable(),
  producer: z.enum(producers).nullable(),
  sources: z.array(sourceView),
  creditedBases: z.array(z.object({ id: z.string(), slug: z.string(), title: z.string() })),
  licenceScope: z.enum(licenceScopes),
  licence: tagView.nullable(),
  licenceText: z.string().nullable(),
  licenceUrl: z.string().nullable(),
  index: z.array(indexCategoryView),
  territories: z.array(tagView),
  sections: z.array(sectionView),
  contents: z.array(contentView),
  /** Every file the draft shows, its images included. */
  files: z.array(fileView),
  published: z
    .object({
      slug: z.string(),
      title: z.string(),
      firstPublishedAt: z.string().nullable(),
      contentUpdatedAt: z.string().nullable(),
    })
    .nullable(),
  /** Whether the published version (or the draft, once published) is for everyone. */
  audience: z.enum(['everyone', 'some']),
  may: z.array(z.enum(resourceActions)),
  missing: z.array(missingItem),
  hiddenReason: z.string().nullable(),
  binnedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type ResourceView = z.infer<typeof resourceView>;

/** The short answer of `PUT …/contents/:key`, made for saving while typing. `revision` is the resource's. */
export const contentSaved = z.object({ content: contentView, revision: z.number(), state: resourceState });
export type ContentSaved = z.infer<typeof contentSaved>;

/** `POST …/contents` and `…/sections`: the view, and the key of what was added. */
export const partAdded = z.object({ key: z.string(), resource: resourceView });
export type PartAdded = z.infer<typeof partAdded>;

/** `DELETE …/contents/:key`: `undo` is a body for `POST …/contents` that puts it back where it was, with its key. */
export const contentRemoved = z.object({ undo: z.record(z.string(), z.unknown()), resource: resourceView });
export type ContentRemoved = z.infer<typeof contentRemoved>;

/** `GET /api/editing/bases/:id`, and the answer of every command on a base. */
export const baseView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  descriptionMarkdown: z.string().nullable(),
  visibility: z.enum(baseVisibilities),
  contactEmail: z.string().nullable(),
  contactAudience: z.enum(contactAudiences),
  website: z.string().nullable(),
  nationalCartographyUrl: z.string().nullable(),
  socialLinks: z.object({
    linkedin: z.string().nullable(),
    facebook: z.string().nullable(),
    x: z.string().nullable(),
    mastodon: z.string().nullable(),
  }),
  actorTypes: z.array(tagView),
  territory: tagView.nullable(),
  profileImage: fileView.nullable(),
  coverImage: fileView.nullable(),
  showLatestAdditions: z.boolean(),
  role: z.enum(baseRoles).nullable(),
  may: z.array(z.enum(baseActions)),
  hiddenReason: z.string().nullable(),
  binnedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type BaseView = z.infer<typeof baseView>;

export const baseSummary = baseView
  .pick({ id: true, slug: true, title: true, visibility: true, role: true, may: true })
  .extend({ publishedCount: z.number(), draftCount: z.number() });
export type BaseSummary = z.infer<typeof baseSummary>;

/** `mine`: created by the member, rather than editable through a base or a contribution. */
export const resourceSummary = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  base: baseReference.nullable(),
  state: resourceState,
  visibility: z.enum(resourceVisibilities),
  mine: z.boolean(),
  updatedAt: z.string(),
});
export type ResourceSummary = z.infer<typeof resourceSummary>;

/** `GET /api/editing/workshop?page=`: 50 resources a page, the last changed first. */
export const workshopView = z.object({
  bases: z.array(baseSummary),
  resources: z.array(resourceSummary),
  page: z.number(),
  pageCount: z.number(),
  total: z.number(),
  binCount: z.number(),
});
export type WorkshopView = z.infer<typeof workshopView>;

/** `GET /api/editing/bin`: what the member could restore, the last binned first. */
export const binView = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['base', 'resource']),
      id: z.string(),
      title: z.string(),
      binnedAt: z.string(),
      mayRestore: z.boolean(),
    }),
  ),
});
export type BinView = z.infer<typeof binView>;

/** `GET /api/editing/index?for=resource|base|content`: the categories and their tags, for the forms. */
export const indexChoices = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    requiredToBePublic: z.boolean(),
    maximumCount: z.number().nullable(),
    radioDisplay: z.boolean(),
    groupedByFamily: z.boolean(),
    tags: z.array(
      tagView.extend({
        definition: z.string().nullable(),
        family: z.string().nullable(),
        parent: z.string().nullable(),
      }),
    ),
  }),
);
export type IndexChoices = z.infer<typeof indexChoices>;
