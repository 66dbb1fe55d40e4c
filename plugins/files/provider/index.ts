import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { isStoredName } from '../server/src/domain/file-name';
import { sign } from '../server/src/domain/signature';
import { diskStorage } from './disk';
import { s3Storage, type S3Options } from './s3';
import type { ByteRange, StoredFile } from './storage';

export interface ProviderOptions {
  directory: string;
  signingSecret: string;
  s3?: S3Options;
}

/** The public name of a file or rendition, which is also its name in the storage. */
export function nameOf(file: Pick<StoredFile, 'hash' | 'ext'>): string {
  const name = `${file.hash}${file.ext ?? ''}`;
  if (!isStoredName(name)) throw new Error('A stored file needs a plain name and an extension');
  return name;
}

interface RequestContext {
  get(): { state?: { route?: { info?: { type?: string } } } } | undefined;
}

/** Whether this runs for a request of the admin panel: the only reader given signed addresses. */
function forAdminPanel(): boolean {
  const { strapi } = globalThis as { strapi?: { requestContext?: RequestContext } };
  return strapi?.requestContext?.get()?.state?.route?.info?.type === 'admin';
}

/**
 * The storage of Strapi's upload plugin. A file's address is always `/fichiers/<name>`, where the rule is asked at each request;
 * in the admin panel, addresses are signed and good for five minutes, since images are asked for without the session.
 */
export function init(options: ProviderOptions) {
  const storage = options.s3 ? s3Storage(options.s3) : diskStorage(options.directory);

  async function store(file: StoredFile): Promise<void> {
    const name = nameOf(file);
    const content = file.stream ?? Readable.from([file.buffer ?? Buffer.alloc(0)]);
    const hash = createHash('sha256');
    const hashed = content.pipe(
      new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      }),
    );
    content.on('error', (error) => hashed.destroy(error));
    await storage.write(name, file, hashed);
    file.url = `/fichiers/${name}`;
    file.provider_metadata = { sha256: hash.digest('hex') };
  }

  return {
    upload: store,
    uploadStream: store,
    delete: (file: StoredFile) => storage.delete(nameOf(file), file),
    isPrivate: forAdminPanel,
    getSignedUrl(file: StoredFile): { url: string } {
      const name = nameOf(file);
      const { expires, signature } = sign(options.signingSecret, name, Date.now());
      return { url: `/api/files/${name}?expires=${expires}&signature=${signature}` };
    },
    /** Size in bytes on a disk; `undefined` when missing, and on storages that serve files themselves. */
    sizeOf: (file: StoredFile) => storage.size?.(nameOf(file)),
    openRead: (file: StoredFile & { range?: ByteRange }) => storage.openRead?.(nameOf(file), file.range),
    temporaryUrl: (file: StoredFile & { answer: { type: string; disposition: string } }) =>
      storage.temporaryUrl?.(nameOf(file), file, file.answer),
  };
}

export type FilesProvider = {
  [K in keyof ReturnType<typeof init>]: (
    ...args: Parameters<ReturnType<typeof init>[K]>
  ) => Promise<Awaited<ReturnType<ReturnType<typeof init>[K]>>>;
};
