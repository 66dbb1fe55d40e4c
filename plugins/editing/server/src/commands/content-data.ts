import type { AddContent, UpdateContent } from '../../../contracts/content';
import { only, related, text } from '../seams/documents';
import type { ContentRow } from '../views/content-view';
import { richTextToStore } from './rich-text-input';
import type { Targets } from './targets';

/** Words for both an unknown resource and one the person may not see. */
const unknownResource = 'Choisissez une ressource que vous pouvez voir.';
const emptyVideo = 'Collez l’adresse d’une vidéo ou déposez un fichier vidéo.';

type Command = AddContent | UpdateContent;

/** Drops what was left out, so that it stays as it is. */
const given = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/**
 * The attributes of a component for what a command says of a content, each target checked. `stored` is the content to change,
 * null for a new one; `shown` the files the resource already has.
 */
export async function contentData(
  targets: Targets,
  command: Command,
  stored: ContentRow | null,
  shown: ReadonlySet<string>,
): Promise<Record<string, unknown>> {
  const { title, caption, columns } = command;
  const licence =
    command.licence === undefined ? undefined : only(await targets.tag('licence', command.licence, 'licences'));
  return given({ title, caption, columns, licence, ...(await kindData(targets, command, stored, shown)) });
}

async function kindData(
  targets: Targets,
  command: Command,
  stored: ContentRow | null,
  shown: ReadonlySet<string>,
): Promise<Record<string, unknown>> {
  switch (command.kind) {
    case 'rich-text': {
      if (command.body === undefined) return {};
      return { body: richTextToStore(command.body, stored && text(stored.body)) };
    }
    case 'file':
      return command.file === undefined ? {} : { file: await targets.file('file', command.file, shown) };
    case 'image':
      return {
        alternative: command.alternative,
        decorative: command.decorative,
        ...(command.image === undefined
          ? {}
          : { image: await targets.file('image', command.image, shown, ['image/']) }),
      };
    case 'link': {
      const { url, previewTitle, previewDescription, previewSite } = command;
      return { url, previewTitle, previewDescription, previewSite };
    }
    case 'video':
      return videoData(targets, command, stored, shown);
    case 'linked-resource':
      if (command.resource === undefined) return {};
      return { resource: only(await targets.seen('resource', command.resource, 'resource.see', unknownResource)) };
  }
}

async function videoData(
  targets: Targets,
  command: Extract<Command, { kind: 'video' }>,
  stored: ContentRow | null,
  shown: ReadonlySet<string>,
): Promise<Record<string, unknown>> {
  const { url, transcript } = command;
  const hasUrl = url === undefined ? text(stored?.url) !== null : url !== null;
  const hasFile = command.file === undefined ? related(stored?.file) !== null : command.file !== null;
  if (!hasUrl && !hasFile) targets.refuse('url', emptyVideo);
  return {
    url,
    ...(command.file === undefined ? {} : { file: await targets.file('file', command.file, shown, ['video/']) }),
    ...(command.captions === undefined
      ? {}
      : { captions: await targets.file('captions', command.captions, shown, ['text/']) }),
    ...(transcript === undefined
      ? {}
      : { transcript: transcript === null ? null : richTextToStore(transcript, stored && text(stored.transcript)) }),
  };
}

/** A body for the command that adds contents, which would put a removed one back as it was. */
export function undoBody(
  row: ContentRow,
  place: { section: string | null; after: string | null },
): Record<string, unknown> {
  const kind = row.__component.replace('content.', '');
  const licence = text(related(row.licence)?.slug);
  const shared = given({
    kind,
    key: row.key,
    title: row.title,
    caption: row.caption,
    columns: row.columns,
    licence,
    ...place,
  });
  const id = (value: unknown) => related(value)?.documentId ?? null;
  switch (kind) {
    case 'rich-text':
      return { ...shared, body: row.body };
    case 'file':
      return { ...shared, file: id(row.file) };
    case 'image':
      return { ...shared, image: id(row.image), alternative: row.alternative, decorative: row.decorative };
    case 'link':
      return {
        ...shared,
        url: row.url,
        previewTitle: row.previewTitle,
        previewDescription: row.previewDescription,
        previewSite: row.previewSite,
      };
    case 'video':
      return { ...shared, url: row.url, file: id(row.file), captions: id(row.captions), transcript: row.transcript };
    default:
      return { ...shared, resource: id(row.resource) };
  }
}
