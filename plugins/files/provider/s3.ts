import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { StoredFile, Storage } from './storage';

export interface S3Options {
  endpoint?: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** What is used of `@strapi/provider-upload-aws-s3`, which ships no types for it. */
interface S3Provider {
  uploadStream(file: StoredFile & { stream: Readable }): Promise<void>;
  delete(file: StoredFile): Promise<unknown>;
  getSignedUrl(file: StoredFile, parameters: Record<string, string>): Promise<{ url: string }>;
}

const load = createRequire(__filename);

/** In seconds. */
const signedUrlLifetime = 300;

/** Keeps files in a private bucket of any S3-compatible service. */
export function s3Storage(options: S3Options): Storage {
  const { bucket } = options;
  const { init } = load('@strapi/provider-upload-aws-s3') as { init(options: unknown): S3Provider };
  const provider = init({
    s3Options: {
      credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
      region: options.region,
      ...(options.endpoint ? { endpoint: options.endpoint, forcePathStyle: true } : {}),
      params: { Bucket: bucket, ACL: 'private', signedUrlExpires: signedUrlLifetime },
    },
  });
  return {
    // The provider writes the bucket's own address into `url`: it must not reach the file's row.
    write: (_name, file, content) => provider.uploadStream({ ...file, stream: content }),
    async delete(_name, file) {
      await provider.delete(file);
    },
    async temporaryUrl(name, file, answer) {
      // It signs only what it takes for one of its own addresses, and derives the key from hash and extension.
      const own = { ...file, url: `https://storage.invalid/${bucket}/${name}` };
      const parameters = { ResponseContentType: answer.type, ResponseContentDisposition: answer.disposition };
      return (await provider.getSignedUrl(own, parameters)).url;
    },
  };
}
