import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { seams } from './seams';
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

const isFile = (value: Record<string, unknown>) =>
  typeof value.hash === 'string' && typeof value.ext === 'string' && 'mime' in value;

/**
 * Signs, for the admin panel only, the address of every file in an answer of the document service. Strapi does it for storages
 * that are always private; the site must be given the plain address, which it stores in pages.
 */
export function signForAdminPanel(strapi: Core.Strapi): void {
  const { storage } = seams(strapi);

  async function signed(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map(signed));
    if (!isRecord(value)) return value;
    if (!isFile(value)) {
      return Object.fromEntries(
        await Promise.all(Object.entries(value).map(async ([key, item]) => [key, await signed(item)])),
      );
    }
    const file = value as { hash: string; ext: string; formats?: Record<string, { hash: string; ext: string }> | null };
    const sign = async <T extends { hash: string; ext: string }>(one: T) => ({
      ...one,
      ...(await storage().getSignedUrl(one)),
    });
    const formats = await Promise.all(
      Object.entries(file.formats ?? {}).map(async ([key, one]) => [key, await sign(one)] as const),
    );
    return { ...(await sign(file)), formats: file.formats && Object.fromEntries(formats), isUrlSigned: true };
  }

  strapi.documents.use(async (_context, next) => {
    const result = await next();
    return (await storage().isPrivate()) ? ((await signed(result)) as typeof result) : result;
  });
}
