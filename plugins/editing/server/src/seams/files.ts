import type { Core } from '@strapi/strapi';
import type { ContentView, FileView, ResourceView } from '../../../contracts/views';
import { documents, fileUid, type Row } from './documents';
import { asSystem, type Viewer } from './rule';

interface FileDelivery {
  /** Row ids, by documentId, of files the viewer may show; undefined when one of them is not. */
  attachable(viewer: Viewer, documentIds: string[]): Promise<ReadonlyMap<string, number> | undefined>;
}

/**
 * A file that may be attached: one the files plugin lets the viewer show, or one the object already shows.
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
  const usable = await (strapi.plugin('files').service('delivery') as FileDelivery).attachable(viewer, [fileId]);
  if (!row || viewer.memberId === null) return null;
  return alreadyShown.has(fileId) || usable?.has(fileId) ? row : null;
}

interface SigningProvider {
  getSignedUrl(file: { hash: string; ext: string }): Promise<{ url: string }>;
}

const fileAddress = /^\/fichiers\/([A-Za-z0-9_-]+)(\.[A-Za-z0-9]+)$/;

/**
 * A copy in which the address of each file opens it for five minutes, without a session. Addresses its editors typed are left
 * alone, even when they lead to a file: signing them would open it to whoever knows where it is.
 */
export async function signFileAddresses(strapi: Core.Strapi, resource: ResourceView): Promise<ResourceView> {
  const { provider } = strapi.plugin('upload') as unknown as { provider: SigningProvider };

  async function signed<File extends FileView | null>(file: File): Promise<File> {
    const [, hash, ext] = (file && fileAddress.exec(file.url)) || [];
    if (!file || !hash || !ext) return file;
    const { url } = await provider.getSignedUrl({ hash, ext });
    return { ...file, url: `${file.url}${new URL(url, 'http://cms').search}` };
  }

  async function signedContent(content: ContentView): Promise<ContentView> {
    switch (content.kind) {
      case 'file':
        return { ...content, file: await signed(content.file) };
      case 'image':
        return { ...content, image: await signed(content.image) };
      case 'video':
        return { ...content, file: await signed(content.file), captions: await signed(content.captions) };
      default:
        return content;
    }
  }

  return {
    ...resource,
    image: await signed(resource.image),
    files: await Promise.all(resource.files.map(signed)),
    contents: await Promise.all(resource.contents.map(signedContent)),
  };
}
