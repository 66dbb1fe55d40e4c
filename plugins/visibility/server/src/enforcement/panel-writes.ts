import { errors } from '@strapi/utils';
import type { Core, Modules } from '@strapi/strapi';
import { runAsSystem } from '../context';
import { tableOf, UIDS, withConnection } from '../database/tables';
import { curatesTag, type Action, type BaseFacts, type Viewer } from '../domain';
import { audit, type AuditedAccount } from '../services/audit';
import { guard as createGuard, notAllowed, notFound } from '../services/guard';
import { BASE_FLAGS, EDITORIAL_TYPES } from '../staff/roles';
import { FILES, namedBy, type AttributesOf, type Named } from './connections';
import { closedToPanel } from './panel';
import { filesHeld } from './panel-files';
import { panelViewer } from './panel-reader';

type Data = Readonly<Record<string, unknown>>;
type Context = Parameters<Modules.Documents.Middleware.Middleware>[0];
interface Params {
  documentId?: string;
  data?: Data;
  populate?: unknown;
}
interface Written {
  documentId?: string;
}
interface TagRow {
  baseKey: string | null;
  open: boolean | null;
}

const WRITES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** People, audiences and states: what the rule itself is made of is changed on the site, or by an administrator. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  [UIDS.base]: ['visibility', 'certified', 'contactEmail', 'contactAudience', 'slug'],
  [UIDS.resource]: ['visibility', 'contributors', 'viewCount'],
  [UIDS.collection]: ['visibility'],
  [UIDS.tag]: ['verifiable', 'parent', 'code'],
  [UIDS.tagCategory]: ['base', 'tags'],
};
const NEVER_ANYWHERE = [
  'creator',
  'exceptionMembers',
  'exceptionActorTypes',
  'exceptionTerritories',
  'hiddenAt',
  'hiddenReason',
  'binnedAt',
  'binnedBy',
  'open',
  'gate',
  'baseKey',
  'baseVisibility',
];
/** Chosen once: moving is for those who administer both bases. */
const AT_CREATION: Readonly<Record<string, readonly string[]>> = {
  [UIDS.resource]: ['base'],
  [UIDS.collection]: ['base'],
  [UIDS.tag]: ['category'],
};
const STAMPS = new Set(['createdBy', 'updatedBy', 'publishedAt', 'locale']);

const ACTIONS: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  [UIDS.resource]: {
    update: 'resource.edit',
    discardDraft: 'resource.edit',
    publish: 'resource.publish',
    unpublish: 'resource.unpublish',
    delete: 'resource.delete',
  },
  [UIDS.collection]: { update: 'collection.manage', delete: 'collection.manage' },
};
const PLACED: Readonly<Record<string, Action>> = {
  [UIDS.resource]: 'resource.add',
  [UIDS.collection]: 'collection.create',
};

const onlyCreator = () =>
  new errors.ValidationError(
    'Seule la personne qui a créé la ressource peut dire qu’elle en est la productrice. Dans « Origine », choisissez « known », puis nommez-la parmi les producteurs.',
  );

const unknownChoice = () =>
  new errors.ValidationError('Un des éléments choisis n’existe pas ou n’existe plus. Retirez-le, puis enregistrez.');

/**
 * Writes of the content manager by the editorial team: the target and everything the data names are asked of the rule, as the
 * account sees them; the write is then made as the system, and its answer read again under the rule. Deleting is binning.
 */
export function guardPanelWrites(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  const guard = createGuard({ strapi });
  const attributesOf: AttributesOf = (uid) =>
    (strapi.getModel(uid as never) as unknown as { attributes: ReturnType<AttributesOf> } | undefined)?.attributes;

  /** Of the data, what the form of the type holds: Strapi would also write the identity of the row, and columns of its own. */
  const ownFields = (uid: string, data: Data): Data =>
    Object.fromEntries(Object.entries(data).filter(([key]) => Object.hasOwn(attributesOf(uid) ?? {}, key)));

  /** @throws ValidationError on data that names what it names in a way nobody understands */
  const named = (uid: string, data: Data, attributes = attributesOf): Named[] => {
    try {
      return namedBy(uid, data, attributes);
    } catch (error) {
      if (error instanceof TypeError) throw unknownChoice();
      throw error;
    }
  };

  async function findNamed(target: string, wanted: readonly Named[]) {
    const ids = wanted.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const documentIds = wanted.flatMap(({ documentId }) => (documentId === undefined ? [] : [documentId]));
    const where = { $or: [{ id: { $in: ids } }, { documentId: { $in: documentIds } }] };
    return (await strapi.db.query(target).findMany({ select: ['id', 'documentId'], where })) as {
      id: number;
      documentId: string;
    }[];
  }

  /** Files the account may show there: those it may change, and those the document shows already. */
  async function findFiles(viewer: Viewer, wanted: readonly Named[], documentId: string | undefined) {
    const known = await runAsSystem(() => findNamed(FILES, wanted));
    const held = await runAsSystem(() =>
      strapi.db.query(FILES).findMany({
        select: ['id'],
        where: { $and: [{ id: { $in: known.map(({ id }) => id) } }, filesHeld(strapi, viewer)] },
      }),
    );
    const shown = await withConnection(strapi, (knex) =>
      knex(tableOf(strapi, 'plugin::files.file-link'))
        .where('object_id', documentId ?? '')
        .whereNot('object_kind', 'upload')
        .select('file_id as id'),
    );
    const allowed = new Set([...(held as { id: number }[]), ...(shown as { id: number }[])].map(({ id }) => id));
    return known.filter(({ id }) => allowed.has(id));
  }

  /** @throws ValidationError, the same whether something named does not exist or is not for this account to see */
  async function requireNamed(viewer: Viewer, named: readonly Named[], documentId: string | undefined) {
    for (const [target, wanted] of Map.groupBy(named, (one) => one.target)) {
      const rows = target === FILES ? await findFiles(viewer, wanted, documentId) : await findNamed(target, wanted);
      const ids = new Set(rows.map(({ id }) => id));
      const documentIds = new Set(rows.map((row) => row.documentId));
      const isThere = (one: Named) =>
        (one.id === undefined || ids.has(one.id)) && (one.documentId === undefined || documentIds.has(one.documentId));
      if (!wanted.every(isThere)) throw unknownChoice();
    }
  }

  /** documentIds of what a relation of the data names. */
  async function idsIn(target: string, value: unknown, attribute: string): Promise<string[]> {
    const wanted = named('', { [attribute]: value }, () => ({ [attribute]: { type: 'relation', target } }));
    return [...new Set((await findNamed(target, wanted)).map(({ documentId }) => documentId))];
  }

  async function requireTag(viewer: Viewer, uid: string, documentId: string | undefined): Promise<void> {
    const row = (await strapi.db.query(uid).findOne({ where: { documentId: documentId ?? '' } })) as TagRow | null;
    if (!row) throw notFound();
    const base = row.baseKey === null ? null : await guard.explain(viewer, 'base', row.baseKey);
    const owner = row.baseKey === null ? ('none' as const) : ((base?.facts ?? null) as BaseFacts | null);
    if (!curatesTag(viewer, { base: owner })) throw notAllowed();
  }

  /** Never 401: the panel would take it for the end of the session. */
  async function requireAction(viewer: Viewer, action: Action, id: string | undefined): Promise<void> {
    const { allowed, seen } = await guard.may(viewer, action, id);
    if (!allowed) throw seen ? notAllowed() : notFound();
  }

  /** @throws NotFoundError or ForbiddenError when the account may not write that */
  async function requireTarget(viewer: Viewer, { uid, action }: Context, { documentId, data = {} }: Params) {
    if (EDITORIAL_TYPES.includes(uid)) return;
    const fields = Object.keys(data).filter((key) => !STAMPS.has(key));
    const fixed = action === 'create' ? [] : (AT_CREATION[uid] ?? []);
    const never = new Set([...NEVER_ANYWHERE, ...(NEVER[uid] ?? []), ...fixed]);
    if (action === 'clone' || fields.some((key) => never.has(key))) throw notAllowed();

    if (uid === UIDS.tag || uid === UIDS.tagCategory) {
      if (action !== 'create') return requireTag(viewer, uid, documentId);
      if (uid === UIDS.tagCategory) return;
      const categories = await idsIn(UIDS.tagCategory, data['category'], 'category');
      if (categories.length !== 1) throw unknownChoice();
      return requireTag(viewer, UIDS.tagCategory, categories[0]);
    }
    if (uid === UIDS.base && action === 'update') {
      const flags: readonly string[] = BASE_FLAGS;
      if (fields.some((key) => flags.includes(key))) await requireAction(viewer, 'base.flag', documentId);
      if (fields.some((key) => !flags.includes(key)) || fields.length === 0)
        await requireAction(viewer, 'base.curate', documentId);
      return;
    }
    const placing = PLACED[uid];
    if (action === 'create' && placing) {
      const bases = await idsIn(UIDS.base, data['base'], 'base');
      if (bases.length !== 1) throw unknownChoice();
      await requireAction(viewer, placing, bases[0]);
      return;
    }
    const asked = ACTIONS[uid]?.[action];
    if (!asked) throw notAllowed();
    await requireAction(viewer, asked, documentId);
  }

  /**
   * Who produced a resource is said of themselves by the person who created it, on the site: their name then shows to everyone.
   *
   * @throws ValidationError
   */
  async function refuseSelfCredit({ uid }: Context, { documentId, data = {} }: Params) {
    if (uid !== UIDS.resource || data['producer'] !== 'self') return;
    const where = { documentId: documentId ?? '', publishedAt: null };
    const row = (await runAsSystem(() => strapi.db.query(uid).findOne({ where }))) as { producer: unknown } | null;
    if (row?.producer !== 'self') throw onlyCreator();
  }

  /** Tells the audit which flags of a base changed: they decide what the editorial team reaches. */
  async function auditFlags(documentId: string, before: Data | null, data: Data) {
    const account = strapi.requestContext.get()?.state['user'] as AuditedAccount;
    for (const flag of BASE_FLAGS) {
      if (!(flag in data) || Boolean(before?.[flag]) === Boolean(data[flag])) continue;
      const detail = `${flag}: ${String(Boolean(data[flag]))}`;
      await audit({ strapi }).record({ action: 'flag', account, objectKind: 'base', objectId: documentId, detail });
    }
  }

  async function write(context: Context, params: Params, next: () => Promise<unknown>): Promise<unknown> {
    const { uid, action } = context;
    const { documentId, data = {} } = params;
    if (action === 'delete' && (uid === UIDS.resource || uid === UIDS.collection)) {
      const documents = strapi.documents(uid) as unknown as { update(write: object): Promise<unknown> };
      await documents.update({ documentId, data: { binnedAt: new Date() } });
      return { documentId, entries: [] };
    }
    if (uid !== UIDS.base) return next();
    return strapi.db.transaction(async () => {
      const before = (await strapi.db.query(uid).findOne({ where: { documentId: documentId! } })) as Data | null;
      const result = await next();
      await auditFlags(documentId!, before, data);
      return result;
    });
  }

  /** What was written, as the account sees it: the system's own answer would show what hides behind its relations. */
  async function answer({ uid, action }: Context, written: unknown, populate: unknown) {
    const { documentId } = (written ?? {}) as Written;
    if (!documentId || action === 'delete') return written;
    const drafts = strapi.contentType(uid)?.options?.draftAndPublish === true;
    const documents = strapi.documents(uid) as unknown as { findOne(read: object): Promise<object | null> };
    const status = drafts ? { status: action === 'publish' ? 'published' : 'draft' } : {};
    const seen = (await documents.findOne({ documentId, ...status, ...(populate ? { populate } : {}) })) ?? {
      documentId,
    };
    return 'entries' in (written as object) ? { documentId, entries: [seen] } : seen;
  }

  return async (context, next) => {
    const { uid, action } = context;
    if (!WRITES.has(action)) return next();
    const viewer = await panelViewer(strapi);
    if (!viewer || !(closedToPanel(uid) || EDITORIAL_TYPES.includes(uid))) return next();
    const { populate, ...given } = context.params as Params;
    const params = { ...given, ...(given.data ? { data: ownFields(uid, given.data) } : {}) };
    if (!viewer.editor) {
      if (closedToPanel(uid)) throw notAllowed();
      context.params = { ...params, populate } as typeof context.params;
      return next();
    }
    await requireTarget(viewer, context, params);
    await refuseSelfCredit(context, params);
    await requireNamed(viewer, named(uid, params.data ?? {}), params.documentId);
    context.params = params as typeof context.params;
    const written = await runAsSystem(() => write(context, params, next));
    return (await answer(context, written, populate)) as Awaited<ReturnType<typeof next>>;
  };
}
