import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { runAsSystem } from '../context';
import { audit } from '../services/audit';
import type { PanelAccount } from '../services/staff';
import { holdComponents } from './panel-components';
import { FILE, filesHeld } from './panel-files';
import { panelViewer } from './panel-reader';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
interface Router {
  type: string;
  routes: Route[];
}
type Middleware = (ctx: Context, next: Next) => Promise<void>;

/** Records that an administrator opened something that not everyone may read. */
const auditReads =
  (strapi: Core.Strapi): Middleware =>
  async (ctx, next) => {
    await next();
    const account = ctx.state['user'] as PanelAccount | undefined;
    const { model, id } = ctx.params as { model: string; id: string };
    if (ctx.status !== 200 || !account) return;
    const { data } = ctx.body as { data?: { documentId?: string; status?: string } };
    if (data?.documentId !== id) return;
    // Modified: its pending edit is read by those who may edit it alone.
    await audit({ strapi }).recordPanelRead(account, model, id, { pendingEdit: data.status === 'modified' });
  };

/**
 * Moving and removing many files or folders at once goes round the reads of the database: those who are no administrators name
 * only files they may change, and folders that hold no other.
 */
const holdLibrary =
  (strapi: Core.Strapi): Middleware =>
  async (ctx, next) => {
    const { fileIds = [], folderIds = [] } = (ctx.request as unknown as { body?: Record<string, unknown> }).body ?? {};
    const [files, folders] = [fileIds, folderIds].map((ids) =>
      Array.isArray(ids) ? [...new Set(ids.map(Number))] : [],
    );
    const viewer = await panelViewer(strapi);
    if (!viewer) return next();
    const held = filesHeld(strapi, viewer);
    const isHeld = await runAsSystem(async () => {
      const mine = await strapi.db.query(FILE).count({ where: { $and: [{ id: { $in: files } }, held] } });
      const within: { path: string }[] = await strapi.db
        .query('plugin::upload.folder')
        .findMany({ where: { id: { $in: folders } }, select: ['id', 'path'] });
      const inside = within.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]);
      const all = inside.length ? await strapi.db.query(FILE).count({ where: { $or: inside } }) : 0;
      const own = inside.length ? await strapi.db.query(FILE).count({ where: { $and: [{ $or: inside }, held] } }) : 0;
      return mine === files!.length && within.length === folders!.length && own === all;
    });
    if (!isHeld) throw new errors.NotFoundError('Not Found');
    return next();
  };

/** Strapi's controller of relations goes on after it refused, and fails: its refusal is what is answered. */
const keepRefusal: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (error instanceof TypeError && ctx.status === 403) throw new errors.ForbiddenError();
    throw error;
  }
};

/** Strapi counts the rows of every type as the system, private ones and drafts included. */
const forAdministrators =
  (strapi: Core.Strapi): Middleware =>
  async (_ctx, next) => {
    if (await panelViewer(strapi)) throw new errors.NotFoundError('Not Found');
    return next();
  };

/** Puts what belongs to the rule before and after routes of Strapi's own panel. Before routes are mounted. */
export function followPanelRoutes(strapi: Core.Strapi): void {
  const on = (plugin: string, wanted: readonly string[], middleware: Middleware) => {
    const routers = Object.values(strapi.plugin(plugin).routes as unknown as Record<string, Router>);
    const routes = routers.filter(({ type }) => type === 'admin').flatMap((router) => router.routes);
    const found = routes.filter(({ method, path }) => wanted.includes(`${method} ${path}`));
    if (found.length !== wanted.length) throw new Error(`The panel has no longer the routes ${wanted.join(', ')}`);
    for (const route of found)
      route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] };
  };
  on('content-manager', ['GET /collection-types/:model/:id'], auditReads(strapi));
  on('content-manager', ['GET /homepage/count-documents'], forAdministrators(strapi));
  on('content-manager', ['GET /relations/:model/:id/:targetField'], holdComponents(strapi));
  on('content-manager', ['GET /relations/:model/:targetField', 'GET /relations/:model/:id/:targetField'], keepRefusal);
  on('upload', ['POST /actions/bulk-delete', 'POST /actions/bulk-move'], holdLibrary(strapi));
}
