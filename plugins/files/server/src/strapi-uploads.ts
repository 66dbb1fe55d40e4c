import { errors, traverseEntity } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import { seams, type FileRow } from './seams';
import { fileUid } from './tables';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

const receivesFiles = new Set(['POST /', 'POST /files', 'POST /files/:id/replace']);
const fetchesAddresses = 'POST /actions/upload-from-urls';

const refuseAddresses = () => {
  throw new errors.NotFoundError('Not Found');
};

/**
 * Puts the checks before the admin panel's uploads, and closes what isn't offered: fetching any address from the server, and
 * Strapi's own public routes on files, which know nothing of the rule.
 */
export function hardenUploadRoutes(strapi: Core.Strapi): void {
  const routers = strapi.plugin('upload').routes as unknown as Record<string, { routes: Route[] }>;
  for (const route of routers.admin?.routes ?? []) {
    const name = `${route.method} ${route.path}`;
    const first = receivesFiles.has(name)
      ? 'plugin::files.admin-upload'
      : name === fetchesAddresses
        ? refuseAddresses
        : undefined;
    if (first) route.config = { ...route.config, middlewares: [first, ...(route.config?.middlewares ?? [])] };
  }
  if (routers['content-api']) routers['content-api'].routes = [];
}

/** Files are looked up by hash at each request. */
export function indexFileNames(strapi: Core.Strapi): void {
  const file = strapi.contentType(fileUid) as unknown as { indexes?: { name: string; columns: string[] }[] };
  const name = 'upload_files_hash_index';
  if (file.indexes?.some((index) => index.name === name)) return;
  file.indexes = [...(file.indexes ?? []), { name, columns: ['hash'] }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A row of the upload plugin, as the database gives it. Whatever a reader wrote (a JSON attribute) is none, however like it looks. */
const isFileRow = (value: unknown): value is FileRow =>
  isRecord(value) &&
  Number.isInteger(value.id) &&
  [value.documentId, value.hash, value.ext, value.provider].every((part) => typeof part === 'string');

/** Actions whose answer holds the documents in `entries`. */
const answersEntries = new Set(['delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/**
 * Signs, for the admin panel only, the address of every file in an answer of the document service: files are found through the
 * schema. Strapi does it for storages that are always private; the site must be given the plain address, which it stores in pages.
 */
export function signForAdminPanel(strapi: Core.Strapi): void {
  const { storage } = seams(strapi);
  const getModel = (uid: string) => strapi.getModel(uid as UID.Schema) as never;

  async function signed(file: unknown): Promise<unknown> {
    if (!isFileRow(file)) return file;
    const sign = async (one: { hash: string; ext: string }) => ({ ...one, ...(await storage().getSignedUrl(one)) });
    const formats = await Promise.all(
      Object.entries(file.formats ?? {}).map(async ([key, one]) => [key, await sign(one)] as const),
    );
    return { ...(await sign(file)), formats: file.formats && Object.fromEntries(formats), isUrlSigned: true };
  }

  const signedMedia = (uid: string, document: unknown): Promise<unknown> =>
    traverseEntity(
      async ({ key, value, attribute }, { set }) => {
        if (attribute?.type !== 'media' || !value) return;
        set(key, (Array.isArray(value) ? await Promise.all(value.map(signed)) : await signed(value)) as never);
      },
      { schema: getModel(uid), getModel },
      document as never,
    );

  strapi.documents.use(async ({ uid, action }, next) => {
    const result: unknown = await next();
    if (!(await storage().isPrivate())) return result as never;
    const document = async (one: unknown) => signedMedia(uid, uid === fileUid ? await signed(one) : one);
    const each = async (all: unknown) => (Array.isArray(all) ? Promise.all(all.map(document)) : document(all));
    if (!answersEntries.has(action)) return (await each(result)) as never;
    return (isRecord(result) ? { ...result, entries: await each(result.entries) } : result) as never;
  });
}
