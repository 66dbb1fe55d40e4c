import { maximumFileSize, maximumImageSize, typeOfName, type FileKind } from '../domain/accepted-types';
import { displayName } from '../domain/file-name';
import { isBomb, readArchive } from './archive';
import { redraw } from './image';
import { textDefect } from './text';

export interface InspectedFile {
  name: string;
  mime: string;
  kind: FileKind;
  /** In bytes, once an image has been drawn again. */
  size: number;
}

/** Why a file is refused, as it is told to the person who sent it. */
export class RefusedFile extends Error {}

const textDefects = {
  encoding: 'Ce fichier texte n’est pas encodé en UTF-8. Enregistrez-le de nouveau en choisissant l’encodage UTF-8.',
  binary: 'Ce fichier n’est pas un fichier texte.',
  markup: 'Ce fichier contient une page web ou un programme : ce type de fichier n’est pas accepté.',
};

const mismatch = 'Le contenu de ce fichier ne correspond pas à son extension.';

async function recognise(filepath: string): Promise<string | undefined> {
  const { fileTypeFromFile } = await import('file-type');
  return (await fileTypeFromFile(filepath))?.mime;
}

async function checkArchive(filepath: string, size: number, folder: string | undefined): Promise<void> {
  const archive = await readArchive(filepath);
  if (!archive) throw new RefusedFile('Cette archive est illisible.');
  if (isBomb(archive, size)) throw new RefusedFile('Cette archive occuperait trop de place une fois décompressée.');
  if (folder && !archive.names.some((name) => name.startsWith(folder))) throw new RefusedFile(mismatch);
  if (folder && archive.names.some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new RefusedFile('Ce document contient des macros. Enregistrez-le sans macros.');
  }
}

/**
 * Judges a file by its bytes: its extension must be accepted and agree with them. What the sender declares counts for nothing.
 * An image is drawn again in place.
 *
 * @throws RefusedFile with a sentence in French
 */
export async function inspect(file: {
  filepath: string;
  sentName: string | null;
  size: number;
}): Promise<InspectedFile> {
  const name = displayName(file.sentName);
  const type = typeOfName(name);
  if (!type) throw new RefusedFile('Ce type de fichier n’est pas accepté.');
  if (file.size === 0) throw new RefusedFile('Ce fichier est vide.');
  if (file.size > maximumFileSize) throw new RefusedFile('Ce fichier dépasse 100 Mo.');
  if (type.kind === 'image' && file.size > maximumImageSize) throw new RefusedFile('Cette image dépasse 10 Mo.');

  const recognised = await recognise(file.filepath);
  if (type.bytes === 'text') {
    if (recognised !== undefined && recognised !== type.mime && !recognised.startsWith('text/'))
      throw new RefusedFile(mismatch);
    const defect = await textDefect(file.filepath);
    if (defect) throw new RefusedFile(textDefects[defect]);
    return { name, mime: type.mime, kind: type.kind, size: file.size };
  }

  const zipped = recognised === 'application/zip' && type.archiveFolder !== undefined;
  if (!recognised || (!zipped && !type.bytes.includes(recognised))) throw new RefusedFile(mismatch);
  if (
    recognised === 'application/zip' ||
    recognised.includes('+zip') ||
    /openxmlformats|opendocument/.test(recognised)
  ) {
    await checkArchive(file.filepath, file.size, type.archiveFolder);
  }
  if (type.kind !== 'image') return { name, mime: type.mime, kind: type.kind, size: file.size };
  const size = await redraw(file.filepath, type.mime);
  if (size === undefined)
    throw new RefusedFile('Cette image est illisible ou trop grande (10 000 pixels de côté au plus).');
  return { name, mime: type.mime, kind: type.kind, size };
}
