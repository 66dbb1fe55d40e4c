import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { currentReader } from '../context';
import { UIDS } from '../database/tables';
import { ANONYMOUS, type Viewer } from '../domain';
import { conditionOn, isOurs, NO_ROW, standing, type Where } from './models';
import {
  closedToPanel,
  conditionInPanel,
  isLibrary,
  isRuledInPanel,
  refuseHopsOfLibrary,
  refusePopulateOfLibrary,
  refuseWithheld,
  withhold,
} from './panel';
import { FILE, filesHeld } from './panel-files';
import { panelViewer } from './panel-reader';
import { createWalker, type Attribute, type Models, type Query } from './query-walker';

interface ReadEvent {
  model: { uid: string };
  params?: Query;
  result?: unknown;
}
type Filters = Where | ((context: { meta: { uid: string } }) => Where | null | undefined) | null | undefined;

const modelsOf = (strapi: Core.Strapi): Models => ({
  attributesOf: (uid) => strapi.db.metadata.get(uid)?.attributes as Readonly<Record<string, Attribute>> | undefined,
  isDynamicZone: (uid, attribute) => {
    const model =
      (strapi.contentTypes as Record<string, unknown>)[uid] ?? (strapi.components as Record<string, unknown>)[uid];
    return (
      (model as { attributes?: Record<string, { type: string }> } | undefined)?.attributes?.[attribute]?.type ===
      'dynamiczone'
    );
  },
});

/** Queries already restricted: Strapi hands the same parameters to a list and to its count. */
const restricted = new WeakMap<object, unknown>();

/**
 * Puts the rule on every read of the database, whatever asked for it. The condition is given as a function: Strapi's
 * query builder calls it again for the rows of each populated relation, component, dynamic zone and count.
 */
function restrict(strapi: Core.Strapi, viewer: Viewer, event: ReadEvent, inPanel = false): void {
  const { uid } = event.model;
  const query = (event.params ??= {});
  const inLibrary = inPanel && isLibrary(uid);
  const conditions = new Map<string, Where | null>();
  const nested = (target: string) => {
    if (!conditions.has(target))
      conditions.set(
        target,
        inPanel ? conditionInPanel(strapi, viewer, target, inLibrary) : conditionOn(target, viewer),
      );
    return conditions.get(target) ?? null;
  };
  const own = query.filters as Filters;
  if (typeof own === 'function' && query.where !== undefined && restricted.get(own) === query.where) return;
  const filters = (context: { meta: { uid: string } }): Where => {
    const asked = typeof own === 'function' ? own(context) : own;
    const parts = [asked, nested(context.meta.uid)].filter(
      (part): part is Where => !!part && Object.keys(part).length > 0,
    );
    return parts.length ? { $and: parts } : {};
  };
  if (inLibrary) {
    const attributes = strapi.db.metadata.get(uid).attributes as unknown as Record<string, Attribute>;
    const isRelation = (key: string) => attributes[key]?.type === 'relation';
    refuseHopsOfLibrary([query.where, query.orderBy], isRelation);
    refusePopulateOfLibrary(query.populate);
    if (uid === FILE && changesLibrary(strapi)) query.where = { $and: [query.where ?? {}, filesHeld(strapi, viewer)] };
  } else {
    if (standing(uid) !== 'strapi') createWalker(modelsOf(strapi), nested).guard(query, uid, filters);
    if (standing(uid) === 'file') query.where = { $and: [query.where ?? {}, NO_ROW] };
  }
  query.filters = filters;
  restricted.set(filters, query.where);
}

interface RequestState {
  route?: { info?: { pluginName?: string } };
}

/** Whether this request changes the media library: then only what may be changed is there. */
function changesLibrary(strapi: Core.Strapi): boolean {
  const ctx = strapi.requestContext.get();
  const { route } = (ctx?.state ?? {}) as RequestState;
  return route?.info?.pluginName === 'upload' && ctx?.method !== 'GET';
}

const keepAudit = () => {
  throw new errors.ForbiddenError('Le journal d’audit se lit ; rien ne le modifie.');
};

/** Subscribes to the reads and writes of the database. */
export function enforceOnDatabase(strapi: Core.Strapi): void {
  const read = async (event: unknown) => {
    const reader = currentReader(strapi);
    if (reader.kind === 'system') return;
    const { model } = event as ReadEvent;
    if (reader.kind === 'panel') {
      if (!isRuledInPanel(model.uid)) return;
      refuseWithheld((event as ReadEvent).params ?? {});
      restrict(strapi, (await panelViewer(strapi)) ?? ANONYMOUS, event as ReadEvent, true);
      return;
    }
    restrict(strapi, await reader.load(), event as ReadEvent);
  };

  const write = (event: unknown) => {
    const reader = currentReader(strapi);
    if (reader.kind === 'system') return;
    const { uid } = (event as ReadEvent).model;
    if (reader.kind === 'panel' ? closedToPanel(uid) : isOurs(uid)) {
      throw new errors.ForbiddenError('Ask the guard, then write as the system');
    }
  };

  const readInPanel = (event: unknown) => {
    const { model, result } = event as ReadEvent;
    if (currentReader(strapi).kind === 'panel' && isRuledInPanel(model.uid)) withhold(result);
  };

  strapi.db.lifecycles.subscribe({
    afterFindOne: readInPanel,
    afterFindMany: readInPanel,
    beforeFindOne: read,
    beforeFindMany: read,
    beforeCount: read,
    beforeCreate: write,
    beforeCreateMany: write,
    beforeUpdate: write,
    beforeUpdateMany: write,
    beforeDelete: write,
    beforeDeleteMany: write,
  });
  // Whoever asks, administrators and the system included: entries are added round these events, by the audit service alone.
  strapi.db.lifecycles.subscribe({
    models: [UIDS.auditEntry],
    beforeCreate: keepAudit,
    beforeCreateMany: keepAudit,
    beforeUpdate: keepAudit,
    beforeUpdateMany: keepAudit,
    beforeDelete: keepAudit,
    beforeDeleteMany: keepAudit,
  });
}
