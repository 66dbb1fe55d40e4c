import type { ContentKind } from '../../../contracts/content';
import type { ContentView } from '../../../contracts/views';
import { toMarkdown } from '../../../rich-text/markdown';
import { related, text, type Row } from '../seams/documents';
import { fileView, tagView } from './parts';

/** A component of the zone `contents`. */
export type ContentRow = Row & { __component: `content.${ContentKind}`; key: string; revision: number };

export const contentFields = {
  file: ['file'],
  image: ['image'],
  video: ['file', 'captions'],
  'rich-text': [],
  link: [],
  'linked-resource': [],
} as const satisfies Record<ContentKind, readonly string[]>;

export const contentsPopulate = {
  on: Object.fromEntries(
    Object.entries(contentFields).map(([kind, media]) => [
      `content.${kind}`,
      {
        populate: {
          licence: { fields: ['slug', 'name', 'code'] },
          ...Object.fromEntries(media.map((name) => [name, true])),
          ...(kind === 'linked-resource' ? { resource: { fields: ['slug', 'title'] } } : {}),
        },
      },
    ]),
  ),
};

export const kindOf = (row: { __component: string }) => row.__component.replace('content.', '') as ContentKind;

export type LinkedTitles = ReadonlyMap<string, { id: string; slug: string; title: string }>;

/** `linked`: what the viewer may know of the linked resources, by documentId. */
export function contentView(row: ContentRow, linked: LinkedTitles): ContentView {
  const shared = {
    key: row.key,
    revision: row.revision,
    section: text(row.section),
    title: text(row.title),
    caption: text(row.caption),
    columns: Number(row.columns ?? 6),
    licence: tagView(row.licence),
  };
  const kind = kindOf(row);
  switch (kind) {
    case 'rich-text': {
      const body = text(row.body) ?? '';
      return { ...shared, kind, body, markdown: toMarkdown(body) };
    }
    case 'file':
      return { ...shared, kind, file: fileView(row.file) };
    case 'image':
      return {
        ...shared,
        kind,
        image: fileView(row.image),
        alternative: text(row.alternative),
        decorative: row.decorative === true,
      };
    case 'link':
      return {
        ...shared,
        kind,
        url: String(row.url),
        previewTitle: text(row.previewTitle),
        previewDescription: text(row.previewDescription),
        previewSite: text(row.previewSite),
      };
    case 'video': {
      const transcript = text(row.transcript);
      return {
        ...shared,
        kind,
        url: text(row.url),
        file: fileView(row.file),
        captions: fileView(row.captions),
        transcript,
        transcriptMarkdown: transcript === null ? null : toMarkdown(transcript),
      };
    }
    case 'linked-resource': {
      const target = related(row.resource);
      return { ...shared, kind, resource: (target && linked.get(target.documentId)) ?? null };
    }
  }
}

/** Whether a content still shows something: its file, its text, its address. */
export function isWhole(row: ContentRow): boolean {
  switch (kindOf(row)) {
    case 'rich-text':
      return text(row.body) !== null;
    case 'file':
      return related(row.file) !== null;
    case 'image':
      return related(row.image) !== null;
    case 'link':
      return text(row.url) !== null;
    case 'video':
      return text(row.url) !== null || related(row.file) !== null;
    case 'linked-resource':
      return related(row.resource) !== null;
  }
}
