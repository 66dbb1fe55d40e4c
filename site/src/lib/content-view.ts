import type { LicenceData } from '../queries/fragments';
import type { ContentData } from '../queries/resource';
import { fileView, imageView, type FileView, type ImageView } from './file-view';
import { safeLink, siteName } from './safe-link';
import { videoEmbed, type VideoEmbed } from './video-embed';

interface Common {
  key: string;
  /** Key of its section; empty before the first. */
  section: string;
  title: string | undefined;
  caption: string | undefined;
  /** Licence of this content, when it differs from the resource's. */
  licence: string | undefined;
  /** Width in the grid, in sixths: 2 to 6. */
  columns: number;
}

/** A content as it is rendered, one shape a kind. */
export type ContentView = Common &
  (
    | { kind: 'rich-text'; html: string }
    | { kind: 'file'; file: FileView }
    | { kind: 'image'; image: ImageView }
    | { kind: 'link'; href: string; heading: string; description: string | undefined; site: string }
    | {
        kind: 'video';
        href: string | undefined;
        embed: VideoEmbed | undefined;
        file: FileView | undefined;
        captions: string | undefined;
        transcript: string | undefined;
      }
    | { kind: 'linked-resource'; href: string; heading: string; description: string | undefined }
  );

type WithoutError = Exclude<ContentData, { __typename: 'Error' }>;

const clampColumns = (columns: number | null): number => Math.min(6, Math.max(2, columns ?? 6));

const common = (content: WithoutError, licences: { whole: boolean; licence: LicenceData | null }): Common => ({
  key: content.key,
  section: content.section ?? '',
  title: content.title ?? undefined,
  caption: content.caption ?? undefined,
  licence:
    content.licence && (!licences.whole || content.licence.slug !== licences.licence?.slug)
      ? content.licence.name
      : undefined,
  columns: clampColumns(content.columns),
});

/**
 * A content as it is rendered, or undefined when it has nothing to show: its file is missing, its address isn't one we link to,
 * or it points to a resource this reader may not see.
 */
export function contentView(
  content: ContentData,
  licences: { whole: boolean; licence: LicenceData | null },
): ContentView | undefined {
  if (content.__typename === 'Error') return undefined;
  const shared = common(content, licences);
  switch (content.__typename) {
    case 'ComponentContentRichText':
      return { ...shared, kind: 'rich-text', html: content.body };
    case 'ComponentContentFile':
      return content.file ? { ...shared, kind: 'file', file: fileView(content.file) } : undefined;
    case 'ComponentContentImage':
      return content.image
        ? { ...shared, kind: 'image', image: imageView(content.image, content.decorative ? '' : content.alternative) }
        : undefined;
    case 'ComponentContentLink': {
      const href = safeLink(content.url);
      if (!href) return undefined;
      return {
        ...shared,
        kind: 'link',
        href,
        heading: content.title ?? content.previewTitle ?? siteName(href),
        description: content.previewDescription ?? undefined,
        site: content.previewSite ?? siteName(href),
      };
    }
    case 'ComponentContentVideo': {
      const href = safeLink(content.videoUrl);
      if (!href && !content.videoFile) return undefined;
      return {
        ...shared,
        kind: 'video',
        href,
        embed: videoEmbed(href),
        file: content.videoFile ? fileView(content.videoFile) : undefined,
        captions: content.captions ? fileView(content.captions).href : undefined,
        transcript: content.transcript ?? undefined,
      };
    }
    case 'ComponentContentLinkedResource':
      return content.resource
        ? {
            ...shared,
            kind: 'linked-resource',
            href: `/ressources/${content.resource.slug}`,
            heading: content.title ?? content.resource.title,
            description: content.resource.description ?? undefined,
          }
        : undefined;
  }
}
