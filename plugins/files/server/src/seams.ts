import type { Core } from '@strapi/strapi';
import type { FilesProvider } from '../../provider/index';
import type { delivery } from './services/delivery';
import type { links } from './services/links';
import type { purge } from './services/purge';
import type { uploads } from './services/uploads';

/** Who asks, as the visibility plugin loads it. Only what is read here. */
export interface Viewer {
  readonly memberId: string | null;
}

interface Guard {
  may(viewer: Viewer, action: string, id: string): Promise<{ allowed: boolean; seen: boolean }>;
}

interface Viewers {
  load(memberId: string | null): Promise<Viewer>;
}

interface Context {
  runAsSystem<T>(run: () => Promise<T>): Promise<T>;
}

/** A row of the upload plugin. */
export interface FileRow {
  id: number;
  documentId: string;
  name: string;
  hash: string;
  ext: string;
  mime: string;
  url: string;
  width: number | null;
  height: number | null;
  /** In bytes only in `sizeInBytes`; `size` is in kilobytes, rounded. */
  size: number;
  formats: Record<string, Rendition> | null;
  provider_metadata: { sha256?: string; kind?: string; bytes?: number } | null;
}

export interface Rendition {
  hash: string;
  ext: string;
  mime: string;
  provider_metadata?: { sha256?: string } | null;
}

/** What the upload plugin says of a file before it is stored. */
export interface DescribedFile {
  name: string;
  hash: string;
  ext: string;
  mime: string;
}

interface UploadService {
  formatFileInfo(
    file: { filename: string; type: string; size: number },
    fileInfo: { name: string },
  ): Promise<DescribedFile>;
  /** Stores the bytes of a known file, under the name it has. */
  replace(
    id: number,
    request: {
      data: { fileInfo: { name: string } };
      file: { filepath: string; originalFilename: string; mimetype: string; size: number };
    },
  ): Promise<FileRow>;
  remove(file: FileRow): Promise<void>;
}

/** The services called here, with their types. */
export const seams = (strapi: Core.Strapi) => ({
  links: () => strapi.service('plugin::files.links') as unknown as ReturnType<typeof links>,
  delivery: () => strapi.service('plugin::files.delivery') as unknown as ReturnType<typeof delivery>,
  uploads: () => strapi.service('plugin::files.uploads') as unknown as ReturnType<typeof uploads>,
  purge: () => strapi.service('plugin::files.purge') as unknown as ReturnType<typeof purge>,
  guard: () => strapi.service('plugin::visibility.guard') as unknown as Guard,
  viewers: () => strapi.service('plugin::visibility.viewers') as unknown as Viewers,
  asSystem: <T>(run: () => Promise<T>): Promise<T> =>
    (strapi.service('plugin::visibility.context') as unknown as Context).runAsSystem(run),
  upload: () => strapi.service('plugin::upload.upload') as unknown as UploadService,
  storage: () => (strapi.plugin('upload') as unknown as { provider: FilesProvider }).provider,
});
