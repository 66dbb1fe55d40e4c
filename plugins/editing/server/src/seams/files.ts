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

interface SigningProvider {
  getSignedUrl(file: { hash: string; ext: string }): Promise<{ url: string }>;
}

const fileAddress = /^\/fichiers\/([A-Za-z0-9_-]+)(\.[A-Za-z0-9]+)$/;

/** A copy in which the address of each file (`url`) opens it for five minutes, without a session. */
export async function signFileAddresses<Value>(strapi: Core.Strapi, value: Value): Promise<Value> {
  const { provider } = strapi.plugin('upload') as unknown as { provider: SigningProvider };

  async function signed(inner: unknown, key?: string): Promise<unknown> {
    if (Array.isArray(inner)) return Promise.all(inner.map((item) => signed(item)));
    if (typeof inner === 'string') {
      const [, hash, ext] = (key === 'url' && fileAddress.exec(inner)) || [];
      if (!hash || !ext) return inner;
      const { url } = await provider.getSignedUrl({ hash, ext });
      return `${inner}${new URL(url, 'http://cms').search}`;
    }
    if (typeof inner !== 'object' || inner === null) return inner;
    const entries = Object.entries(inner).map(async ([name, item]) => [name, await signed(item, name)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  return (await signed(value)) as Value;
}
