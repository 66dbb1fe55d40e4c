import type { Readable } from 'node:stream';

/** A file as Strapi's upload plugin hands it to its provider. */
export interface StoredFile {
  hash: string;
  ext?: string;
  mime?: string;
  url?: string;
  path?: string | null;
  stream?: Readable;
  buffer?: Buffer;
  provider_metadata?: { sha256?: string } | null;
}

export interface ByteRange {
  start: number;
  end: number;
}

/** Where files are kept. Nothing here decides who may read them. */
export interface Storage {
  write(name: string, file: StoredFile, content: Readable): Promise<void>;
  delete(name: string, file: StoredFile): Promise<void>;
  /** Size in bytes, or `undefined` when there is no such file. Only where `openRead` is. */
  size?(name: string): Promise<number | undefined>;
  openRead?(name: string, range?: ByteRange): Readable;
  /** An address good for five minutes at most, on storages that serve files themselves. */
  temporaryUrl?(name: string, file: StoredFile, answer: { type: string; disposition: string }): Promise<string>;
}
