import { addContent, updateContent, type ContentKind, type ContentView } from '@labase/editing/contracts';
import type { FieldKinds, FormValues } from '../forms/fields.ts';

const shared = { title: 'line', caption: 'line', columns: 'number', licence: 'line' } as const satisfies FieldKinds;

const own: Readonly<Record<ContentKind, FieldKinds>> = {
  'rich-text': { body: 'rich-text' },
  file: {},
  image: { alternative: 'line', decorative: 'box' },
  link: { url: 'line', previewTitle: 'line', previewDescription: 'line' },
  video: { url: 'line', transcript: 'rich-text' },
  'linked-resource': { address: 'line' },
};

export const contentLabels: Readonly<Record<string, string>> = {
  title: 'Titre',
  body: 'Texte',
  url: 'Adresse',
  address: 'Adresse de la ressource',
  caption: 'Légende',
  alternative: 'Texte de remplacement',
  decorative: 'Image décorative',
  previewTitle: 'Titre de la page',
  previewDescription: 'Description de la page',
  transcript: 'Transcription',
  columns: 'Largeur dans la grille',
  licence: 'Licence',
  section: 'Section',
};

/** The fields of a content's form. `section` is only asked when it is added: moving is done in the list. */
export const contentFields = (kind: ContentKind, mode: 'add' | 'update'): FieldKinds => ({
  ...shared,
  ...own[kind],
  ...(mode === 'add' ? { section: 'line' } : { revision: 'number' }),
});

export const addContentSchema = addContent;
export const updateContentSchema = updateContent;

/**
 * From the form to the contract.
 *
 * @param resource for a linked resource: the documentId its address leads to; '' when it leads nowhere
 */
export function contentInput(kind: ContentKind, input: Record<string, unknown>, resource?: string): unknown {
  const { address: _address, ...rest } = input;
  return { ...rest, kind, ...(kind === 'linked-resource' && { resource: resource ?? '' }) };
}

const textOf = (value: string | null | undefined): string => value ?? '';

function ownValues(content: ContentView): FormValues {
  switch (content.kind) {
    case 'rich-text':
      return { body: content.markdown };
    case 'file':
      return {};
    case 'image':
      return { alternative: textOf(content.alternative), decorative: content.decorative ? 'oui' : '' };
    case 'link':
      return {
        url: content.url,
        previewTitle: textOf(content.previewTitle),
        previewDescription: textOf(content.previewDescription),
      };
    case 'video':
      return { url: textOf(content.url), transcript: textOf(content.transcriptMarkdown) };
    case 'linked-resource':
      return { address: content.resource ? `/ressources/${content.resource.slug}` : '' };
  }
}

/** What the form of a content shows at first. */
export const contentValues = (content: ContentView): FormValues => ({
  title: textOf(content.title),
  caption: textOf(content.caption),
  columns: String(content.columns),
  licence: textOf(content.licence?.slug),
  revision: String(content.revision),
  ...ownValues(content),
});

/** The stored HTML a rich text field starts from. */
export const storedHtml = (content: ContentView | undefined, name: 'body' | 'transcript'): string | null => {
  if (content?.kind === 'rich-text' && name === 'body') return content.body;
  return content?.kind === 'video' && name === 'transcript' ? content.transcript : null;
};
