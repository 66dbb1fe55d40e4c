import type { Core } from '@strapi/strapi';
import { documents, fileUid, type Row } from './documents';
import { asSystem, type Viewer } from './rule';

interface FileLinks {
  /** What shows a file (a row id), and who sent it: `objectKind` is then `upload`, `objectId` the member's. */
  of(fileId: number): Promise<{ objectKind: string; objectId: string }[]>;
}

/**
 * A file that may be attached: one the member uploaded, or one the object already shows.
 *
 * @returns null for any other file, whether it exists or not
 */
export async function attachableFile(
  strapi: Core.Strapi,
  viewer: Viewer,
  fileId: string,
  alreadyShown: ReadonlySet<string>,
): Promise<Row | null> {
  const row = await asSystem(strapi, () => documents(strapi, fileUid).findOne({ documentId: fileId }));
  // Asked of what does not exist too: a refusal takes the same statements either way.
  const links = await (strapi.plugin('files').service('links') as FileLinks).of(row?.id ?? 0);
  if (!row || viewer.memberId === null) return null;
  if (alreadyShown.has(fileId)) return row;
  const sent = links.some(({ objectKind, objectId }) => objectKind === 'upload' && objectId === viewer.memberId);
  return sent ? row : null;
}
