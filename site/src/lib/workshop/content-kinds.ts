import type { ContentKind, ContentView } from '@labase/editing/contracts';
import { toPlainText } from '@labase/editing/rich-text';

interface KindDescription {
  /** In the address: `/contenus/ajouter?type=texte`. */
  slug: string;
  label: string;
  add: string;
  hint: string;
  /** The class that draws it. */
  drawing: string;
  /** Starts by choosing a file, then its description. */
  upload: 'file' | 'image' | 'video' | null;
}

/** The kinds of contents, in the order they are offered. */
export const contentKindList: ReadonlyArray<KindDescription & { kind: ContentKind }> = [
  {
    slug: 'texte',
    kind: 'rich-text',
    label: 'Texte',
    add: 'Ajouter un texte',
    hint: 'Déroulé, conseils, explications',
    drawing: 'lb-file-icon--text',
    upload: null,
  },
  {
    slug: 'fichier',
    kind: 'file',
    label: 'Fichier',
    add: 'Ajouter un fichier',
    hint: 'PDF, document, tableur, son, archive : 100 Mo au plus',
    drawing: 'lb-file-icon--other',
    upload: 'file',
  },
  {
    slug: 'image',
    kind: 'image',
    label: 'Image',
    add: 'Ajouter une image',
    hint: 'PNG, JPEG, WebP ou GIF : 10 Mo au plus',
    drawing: 'lb-file-icon--image',
    upload: 'image',
  },
  {
    slug: 'lien',
    kind: 'link',
    label: 'Lien',
    add: 'Ajouter un lien',
    hint: 'Une page d’un autre site',
    drawing: 'lb-file-icon--link',
    upload: null,
  },
  {
    slug: 'video',
    kind: 'video',
    label: 'Vidéo',
    add: 'Ajouter une vidéo',
    hint: 'L’adresse d’une vidéo en ligne',
    drawing: 'lb-file-icon--video',
    upload: null,
  },
  {
    slug: 'fichier-video',
    kind: 'video',
    label: 'Fichier vidéo',
    add: 'Ajouter un fichier vidéo',
    hint: 'MP4 ou WebM : 100 Mo au plus',
    drawing: 'lb-file-icon--video',
    upload: 'video',
  },
  {
    slug: 'ressource',
    kind: 'linked-resource',
    label: 'Ressource liée',
    add: 'Ajouter une ressource liée',
    hint: 'Une autre ressource de La Base',
    drawing: 'lb-file-icon--resource',
    upload: null,
  },
];

/** The kind an address names, or undefined. */
export const kindBySlug = (slug: string | null) => contentKindList.find((one) => one.slug === slug);

/** How a kind of content is called. */
export const kindLabel = (kind: ContentKind): string =>
  contentKindList.find((one) => one.kind === kind)?.label ?? 'Contenu';

/** The class that draws a kind of content. */
export const kindDrawing = (kind: ContentKind): string =>
  contentKindList.find((one) => one.kind === kind)?.drawing ?? 'lb-file-icon--other';

const detail = (content: ContentView): string => {
  switch (content.kind) {
    case 'rich-text':
      return toPlainText(content.body, 90);
    case 'file':
      return content.file?.name ?? '';
    case 'image':
      return content.alternative ?? content.image?.name ?? '';
    case 'link':
      return content.previewTitle ?? content.url;
    case 'video':
      return content.url ?? content.file?.name ?? '';
    case 'linked-resource':
      return content.resource?.title ?? '';
  }
};

/** What tells a content from the others in a list or a button's name: its title, or the beginning of what it holds. */
export const contentName = (content: ContentView): string => content.title ?? (detail(content) || 'sans titre');

/** What a content holds, in a line, below its title. */
export const contentDetail = (content: ContentView): string => (content.title ? detail(content) : '');
