import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { runAsSystem } from '../context';
import { UIDS } from '../database/tables';
import { audit } from '../services/audit';
import type { PanelAccount } from '../services/staff';
import { ADMINISTRATOR } from '../staff/roles';
import { FILE, filesHeld } from './panel-files';
import { panelViewer } from './panel-reader';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
type Middleware = (ctx: Context, next: Next) => Promise<void>;

/** Types whose objects are some people's: how each is called in the audit, and which of its rows everyone may read. */
const PRIVATE: Readonly<Record<string, { kind: string; open: Readonly<Record<string, unknown>> | null }>> = {
  [UIDS.base]: { kind: 'base', open: { open: true } },
  [UIDS.resource]: { kind: 'resource', open: { open: true } },
  [UIDS.collection]: { kind: 'collection', open: { open: true } },
  [UIDS.member]: { kind: 'member', open: { active: true, profileVisibility: 'public' } },
  'plugin::users-permissions.user': { kind: 'member-account', open: null },
};

/** Records that an administrator opened something that not everyone may read. */
const auditReads =
  (strapi: Core.Strapi): Middleware =>
  async (ctx, next) => {
    await next();
    const account = ctx.state['user'] as PanelAccount | undefined;
    const { model, id } = ctx.params as { model: string; id: string };
    const type = PRIVATE[model];
    if (ctx.status !== 200 || !type || !account?.roles?.some(({ code }) => code === ADMINISTRATOR)) return;
    const { data } = ctx.body as { data?: { documentId?: string; status?: string } };
    if (data?.documentId !== id) return;
    // Modified: its pending edit is read by those who may edit it alone.
    const isOpen =
      type.open !== null &&
      data.status !== 'modified' &&
      (await runAsSystem(() => strapi.db.query(model).count({ where: { documentId: id, ...type.open } }))) > 0;
    if (!isOpen) await audit({ strapi }).recordRead(account, type.kind, id);
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

/** Puts what belongs to the rule before and after routes of Strapi's own panel. Before routes are mounted. */
export function followPanelRoutes(strapi: Core.Strapi): void {
  const on = (plugin: string, wanted: readonly string[], middleware: Middleware) => {
    const { admin } = strapi.plugin(plugin).routes as unknown as { admin?: { routes: Route[] } };
    const found = (admin?.routes ?? []).filter(({ method, path }) => wanted.includes(`${method} ${path}`));
    if (found.length !== wanted.length) throw new Error(`The panel has no longer the routes ${wanted.join(', ')}`);
    for (const route of found)
      route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] };
  };
  on('content-manager', ['GET /collection-types/:model/:id'], auditReads(strapi));
  on('content-manager', ['GET /relations/:model/:targetField', 'GET /relations/:model/:id/:targetField'], keepRefusal);
  on('upload', ['POST /actions/bulk-delete', 'POST /actions/bulk-move'], holdLibrary(strapi));
}
