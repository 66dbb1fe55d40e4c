import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Readable } from 'node:stream';
import { typeOfName } from '../domain/accepted-types';
import { contentDisposition } from '../domain/file-name';
import { parseRange } from '../domain/range';
import { withForm } from '../inspection/multipart';
import { seams, type Viewer } from '../seams';
import type { Delivered } from '../services/delivery';

/** What is used of Koa's context. */
export interface Context {
  state: { viewer?: Viewer };
  params: { name: string };
  query: Record<string, unknown>;
  method: string;
  req: Parameters<typeof withForm>[0];
  fresh: boolean;
  status: number;
  body: unknown;
  length: number;
  get(header: string): string;
  set(headers: Record<string, string>): void;
  redirect(url: string): void;
}

/** A PDF reader is refused by a sandbox; the other files need nothing a page may do. */
const policy = (mime: string) =>
  mime === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Browsers may keep five minutes what everyone may read; caches on the way must ask each time, so that nothing outlives a withdrawal. */
const caching = (open: boolean) => (open ? 'public, max-age=300, s-maxage=0, must-revalidate' : 'private, no-store');

function headersOf({ row, file, open }: Delivered) {
  const type = typeOfName(`x${file.ext}`);
  // The table, not the row: whatever an older version or an import wrote there, only known types are served as themselves.
  const mime = type?.mime ?? 'application/octet-stream';
  const disposition = contentDisposition(type?.inline ? 'inline' : 'attachment', row.name);
  const charset = mime.startsWith('text/') ? '; charset=utf-8' : '';
  return {
    'Content-Type': `${mime}${charset}`,
    'Content-Disposition': disposition,
    'Content-Security-Policy': policy(mime),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': caching(open),
    Vary: 'Authorization',
  };
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const { delivery, uploads, storage } = seams(strapi);

  async function sendFromDisk(ctx: Context, delivered: Delivered): Promise<boolean> {
    const { file } = delivered;
    const size = await storage().sizeOf(file);
    if (size === undefined) return false;
    ctx.set({
      ...headersOf(delivered),
      ETag: `"${file.provider_metadata?.sha256?.slice(0, 32) ?? `${file.hash}-${size}`}"`,
      'Accept-Ranges': 'bytes',
    });
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return true;
    }
    const range = ctx.get('If-Range') ? undefined : parseRange(ctx.get('Range') || undefined, size);
    if (range === 'unsatisfiable') {
      ctx.set({ 'Content-Range': `bytes */${size}` });
      ctx.status = 416;
      return true;
    }
    if (range) {
      ctx.status = 206;
      ctx.set({ 'Content-Range': `bytes ${range.start}-${range.end}/${size}` });
    }
    if (ctx.method !== 'HEAD') ctx.body = (await storage().openRead({ ...file, range })) as Readable;
    ctx.length = range ? range.end - range.start + 1 : size;
    // Koa takes the type from the body's when one is set after the headers.
    ctx.set({ 'Content-Type': headersOf(delivered)['Content-Type'] });
    return true;
  }

  return {
    /** `GET /api/files/:name` */
    async read(ctx: Context): Promise<void> {
      const delivered = await delivery().open(ctx.state.viewer, ctx.params.name, ctx.query);
      if (delivered) {
        const headers = headersOf(delivered);
        const answer = { type: headers['Content-Type'], disposition: headers['Content-Disposition'] };
        const url = await storage().temporaryUrl({ ...delivered.file, answer });
        if (url) {
          ctx.set({ 'Cache-Control': 'private, no-store' });
          return ctx.redirect(url);
        }
        if (await sendFromDisk(ctx, delivered)) return;
      }
      throw new errors.NotFoundError('Not Found');
    },

    /** `POST /api/files` */
    async upload(ctx: Context): Promise<void> {
      const memberId = ctx.state.viewer?.memberId;
      if (!memberId) throw new errors.UnauthorizedError('Connectez-vous pour continuer.');
      await uploads().requireQuota(memberId);
      await withForm(ctx.req, 1, async ({ files }) => {
        const file = files.file?.[0];
        if (!file) {
          const message = 'Choisissez un fichier.';
          throw new errors.ValidationError(message, { fields: { file: message } });
        }
        const received = { filepath: file.filepath, sentName: file.originalFilename, size: file.size };
        ctx.body = { data: await uploads().receive(memberId, received) };
        ctx.status = 201;
      });
    },
  };
};
