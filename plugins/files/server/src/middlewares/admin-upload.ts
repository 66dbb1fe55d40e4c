import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { inspect, RefusedFile } from '../inspection/inspect';
import { withForm } from '../inspection/multipart';

export interface UploadContext {
  req: Parameters<typeof withForm>[0];
  request: { body?: unknown; files?: unknown };
}

const only = <T>(items: T[] | undefined): T | T[] | undefined => (items?.length === 1 ? items[0] : items);

/** The admin panel's uploads pass the checks of everyone's, before Strapi's own. */
export default (_config: unknown, _dependencies: { strapi: Core.Strapi }) =>
  async (ctx: UploadContext, next: () => Promise<void>): Promise<void> => {
    const isForm = /^multipart\//i.test(ctx.req.headers['content-type'] ?? '');
    if (!isForm) return next();
    await withForm(ctx.req, 20, async ({ fields, files }) => {
      const received = files.files ?? [];
      for (const file of received) {
        const checked = await inspect({
          filepath: file.filepath,
          sentName: file.originalFilename,
          size: file.size,
        }).catch((error: unknown) => {
          throw error instanceof RefusedFile
            ? new errors.ValidationError(`${file.originalFilename} : ${error.message}`)
            : error;
        });
        Object.assign(file, { originalFilename: checked.name, mimetype: checked.mime, size: checked.size });
      }
      ctx.request.files = { files: only(received) };
      ctx.request.body = Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, only(values)]));
      await next();
    });
  };
