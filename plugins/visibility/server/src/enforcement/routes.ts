import type { Core } from '@strapi/strapi';
import { GUARD_POLICY, isRouteGuard } from '../policies/guard';
import { speaking } from './refusals';

interface Route {
  method: string;
  path: string;
  config?: { policies?: unknown[]; middlewares?: unknown[] };
}
interface RouterObject {
  type?: string;
  routes: Route[] | (() => Route[]);
}
type Router = Route[] | RouterObject;
type RouterSource = Router | ((context: { strapi: Core.Strapi }) => Router);

/** Plugins of Strapi's, which guard their routes their own way. Every other is ours: a new one is covered without being named. */
const STRAPI = new Set([
  'content-manager',
  'content-releases',
  'content-type-builder',
  'cloud',
  'email',
  'graphql',
  'i18n',
  'openapi',
  'review-workflows',
  'upload',
  'users-permissions',
]);

const ours = (strapi: Core.Strapi) => Object.keys(strapi.plugins).filter((name) => !STRAPI.has(name));

const routesOf = (router: Router): Route[] =>
  Array.isArray(router) ? router : typeof router.routes === 'function' ? router.routes() : (router.routes ?? []);

const resolve = (router: RouterSource, strapi: Core.Strapi): Router =>
  typeof router === 'function' ? router({ strapi }) : router;

const isAdmin = (router: Router) => !Array.isArray(router) && router.type === 'admin';

const isGuarded = ({ config }: Route) =>
  (config?.policies ?? []).some((policy) => {
    const { name, config: options } = (policy ?? {}) as { name?: unknown; config?: { guard?: unknown } };
    return name === GUARD_POLICY && isRouteGuard(options?.guard);
  });

const PERMISSIONS = 'admin::hasPermissions';

/** In the panel: an account, and a permission it must have. */
const isGuardedInPanel = ({ config }: Route) => {
  const policies = config?.policies ?? [];
  const asks = policies.some((policy) => {
    const { name, config: options } = (policy ?? {}) as { name?: unknown; config?: { actions?: unknown } };
    return name === PERMISSIONS && Array.isArray(options?.actions) && options.actions.length > 0;
  });
  return asks && policies.includes('admin::isAuthenticatedAdmin') && (config as { auth?: unknown }).auth !== false;
};

const ownRouters = (strapi: Core.Strapi) =>
  ours(strapi).flatMap((name) => {
    const { routes } = (strapi.plugins[name] ?? {}) as unknown as { routes?: Record<string, Router> };
    return Object.values(routes ?? {}).filter((router) => typeof router === 'object');
  });

/** Makes the controllers of our plugins answer 401 and 403 with the words they refuse with. Before routes are mounted. */
export function keepWordsOfRefusals(strapi: Core.Strapi): void {
  const keepWords = (_ctx: unknown, next: () => Promise<void>) => speaking(next);
  for (const router of ownRouters(strapi).filter((one) => !isAdmin(one)))
    for (const route of routesOf(router))
      route.config = { ...route.config, middlewares: [keepWords, ...(route.config?.middlewares ?? [])] };
}

/** Routes of our plugins and content types, of the panel's too, that say nothing valid of who may call them. */
export function unguardedRoutes(strapi: Core.Strapi): string[] {
  const routers: [string, Router][] = [];
  const collect = (owner: string, routes: RouterSource | Record<string, RouterSource> | undefined) => {
    if (!routes) return;
    if (Array.isArray(routes) || typeof routes === 'function') routers.push([owner, resolve(routes, strapi)]);
    else for (const router of Object.values(routes)) routers.push([owner, resolve(router as RouterSource, strapi)]);
  };
  for (const name of ours(strapi))
    collect(`plugin ${name}`, (strapi.plugins[name] as unknown as { routes?: RouterSource } | undefined)?.routes);
  for (const [name, api] of Object.entries(strapi.apis))
    collect(`api ${name}`, (api as unknown as { routes?: RouterSource }).routes);
  return routers.flatMap(([owner, router]) =>
    routesOf(router)
      .filter((route) => !(isAdmin(router) ? isGuardedInPanel(route) : isGuarded(route)))
      .map(({ method, path }) => `${method} ${path} (${owner})`),
  );
}

/** @throws Error naming the routes that declare no guard: such a server must not start */
export function refuseUnguardedRoutes(strapi: Core.Strapi): void {
  const routes = unguardedRoutes(strapi);
  if (routes.length === 0) return;
  throw new Error(
    `These routes declare no guard (policy ${GUARD_POLICY}; in the panel admin::isAuthenticatedAdmin and ${PERMISSIONS}), so nothing says who may call them: ${routes.join(', ')}`,
  );
}
