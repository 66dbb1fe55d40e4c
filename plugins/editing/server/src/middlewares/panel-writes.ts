import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { missingToPublish } from '../commands/publication';
import { loadDraft } from '../commands/resource-store';
import { panelErrors } from '../domain/panel-errors';
import { asToldToPanel, connected, foldedName } from '../domain/server-filled';
import { baseUid, documents, only, related, resourceUid, text } from '../seams/documents';
import { asSystem } from '../seams/rule';

type Data = Record<string, unknown>;

const collectionUid = 'api::collection.collection';

const inPanel = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as { route?: { info?: { type?: string } } } | undefined;
  return state?.route?.info?.type === 'admin';
};

const refuse = (path: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [path], message, name: 'ValidationError' }] });

/** The base where the editorial team writes: the first flagged official. */
async function officialBase(strapi: Core.Strapi): Promise<string | null> {
  const [row] = await asSystem(strapi, () =>
    documents(strapi, baseUid).findMany({
      filters: { official: { $eq: true }, binnedAt: { $null: true } },
      fields: ['title'],
      sort: ['createdAt:asc'],
      limit: 1,
    }),
  );
  return row?.documentId ?? null;
}

/**
 * The key by which a collection's name is unique in its base; undefined when the write changes neither.
 *
 * @throws ValidationError when the base already has a collection of that name
 */
async function nameKey(strapi: Core.Strapi, data: Data, documentId: string | undefined): Promise<string | undefined> {
  const base = connected(data.base);
  if (data.nameKey || (data.name === undefined && base === undefined)) return undefined;
  const stored = documentId
    ? await asSystem(strapi, () => documents(strapi, collectionUid).findOne({ documentId, populate: ['base'] }))
    : null;
  const baseId = base ?? related(stored?.base)?.documentId;
  const name = text(data.name) ?? text(stored?.name);
  if (!baseId || !name) return undefined;
  const key = `${baseId}:${foldedName(name)}`;
  const [other] = await asSystem(strapi, () =>
    documents(strapi, collectionUid).findMany({ filters: { nameKey: { $eq: key } }, fields: ['name'], limit: 1 }),
  );
  if (other && other.documentId !== documentId)
    throw refuse('name', 'Cette base a déjà une collection de ce nom : choisissez-en un autre.');
  return key;
}

/**
 * What the content manager writes by itself, made whole: a collection's name is compared with the others of its base, and a resource
 * is published only when nothing is missing.
 */
export function registerPanelWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (![resourceUid, collectionUid].includes(context.uid) || !inPanel(strapi)) return next();
    const parameters = context.params as { documentId?: string; data?: Data };
    if (context.uid === collectionUid && parameters.data && ['create', 'update'].includes(context.action)) {
      const key = await nameKey(strapi, parameters.data, parameters.documentId);
      if (key !== undefined) parameters.data = { ...parameters.data, nameKey: key };
    }
    if (context.uid === resourceUid && context.action === 'publish' && parameters.documentId) {
      const draft = await loadDraft(strapi, parameters.documentId);
      const missing = await missingToPublish(strapi, draft);
      if (missing.length > 0)
        throw new errors.ValidationError('La ressource ne peut pas encore être publiée.', {
          errors: panelErrors(
            missing,
            draft.contents.map(({ key }) => key),
          ),
        });
    }
    return next();
  });
}

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
type Middleware<Context> = (ctx: Context, next: () => Promise<void>) => Promise<void>;

/** @throws Error when the content manager has no such route any more */
function onContentManager<Context>(strapi: Core.Strapi, method: string, path: string, middleware: Middleware<Context>) {
  const { routes } = (strapi.plugin('content-manager').routes as unknown as { admin: { routes: Route[] } }).admin;
  const route = routes.find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`The content manager no longer has the route ${method} ${path}`);
  route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] };
}

/**
 * A new resource or collection goes to the official base when its form names none. Said in the request itself: who may write there is
 * then asked of the rule, as for a base that the form names.
 */
export function placeInOfficialBase(strapi: Core.Strapi): void {
  const place: Middleware<{ params: { model: string }; request: { body?: Data } }> = async (
    { params, request },
    next,
  ) => {
    if ([resourceUid, collectionUid].includes(params.model) && !connected(request.body?.base))
      request.body = { ...request.body, base: only(await officialBase(strapi)) };
    await next();
  };
  onContentManager(strapi, 'POST', '/collection-types/:model', place);
  onContentManager(strapi, 'POST', '/collection-types/:model/actions/publish', place);
}

interface InitData {
  data?: { components?: Parameters<typeof asToldToPanel>[0][]; contentTypes?: Parameters<typeof asToldToPanel>[0][] };
}

/** Takes what the server fills in off what the forms of the content manager require. */
export function tellPanelWhatIsFilled(strapi: Core.Strapi): void {
  onContentManager<{ body: InitData }>(strapi, 'GET', '/init', async (ctx, next) => {
    await next();
    const { data } = ctx.body;
    if (!data) return;
    ctx.body = {
      data: {
        ...data,
        components: data.components?.map(asToldToPanel),
        contentTypes: data.contentTypes?.map(asToldToPanel),
      },
    } as InitData;
  });
}
