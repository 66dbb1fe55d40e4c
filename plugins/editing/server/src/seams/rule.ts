import type { Core } from '@strapi/strapi';

/** What the commands read of a viewer; visibility loads it, whole, once per request. */
export interface Viewer {
  readonly memberId: string | null;
  readonly reach: {
    readonly teamBases: readonly string[];
    readonly createdResources: readonly string[];
  };
}

export interface AttachedViewer {
  readonly memberId: string | null;
  load(): Promise<Viewer>;
}

export type Action =
  | 'base.see'
  | 'base.edit'
  | 'base.bin'
  | 'base.restore'
  | 'resource.add'
  | 'resource.see'
  | 'resource.edit'
  | 'resource.publish'
  | 'resource.unpublish'
  | 'resource.set-visibility'
  | 'resource.move'
  | 'resource.delete'
  | 'resource.restore'
  | 'member.see';

interface Guard {
  may(viewer: Viewer, action: Action, id: string): Promise<{ allowed: boolean; seen: boolean }>;
  /** All that the viewer may do with an object; null when there is none. */
  explain(
    viewer: Viewer,
    kind: 'base' | 'resource',
    id: string,
  ): Promise<{ decision: { actions: ReadonlyMap<string, string> } } | null>;
}

const guard = (strapi: Core.Strapi) => strapi.plugin('visibility').service('guard') as Guard;

export const may = (strapi: Core.Strapi, viewer: Viewer, action: Action, id: string) =>
  guard(strapi).may(viewer, action, id);

/** Those of the `actions` the viewer may do, under the names of the contracts. */
export async function allowedActions<Name extends string>(
  strapi: Core.Strapi,
  viewer: Viewer,
  [kind, id]: ['base' | 'resource', string],
  actions: Readonly<Record<Name, Action>>,
): Promise<Name[]> {
  const allowed = (await guard(strapi).explain(viewer, kind, id))?.decision.actions;
  return (Object.keys(actions) as Name[]).filter((name) => allowed?.has(actions[name]));
}

/** The resources the viewer may edit, as a filter of a query made as the system: on drafts and published ones. */
export const editableResources = (strapi: Core.Strapi, viewer: Viewer): Record<string, unknown> =>
  (
    strapi.plugin('visibility').service('filters') as { editableResources(viewer: Viewer): Record<string, unknown> }
  ).editableResources(viewer);

/** The viewer of a request, whole: the accounts plugin attaches one that loads at the first need. */
export async function wholeViewer(attached: AttachedViewer | Viewer | undefined): Promise<Viewer | null> {
  if (!attached || attached.memberId === null) return null;
  return 'load' in attached ? attached.load() : attached;
}

/** A viewer as it is now: what was loaded before a write does not know what the write gave. */
export const freshViewer = (strapi: Core.Strapi, memberId: string): Promise<Viewer> =>
  (strapi.plugin('visibility').service('viewers') as { load(id: string): Promise<Viewer> }).load(memberId);

/** Anyone. */
export const anonymousViewer = (strapi: Core.Strapi): Promise<Viewer> =>
  (strapi.plugin('visibility').service('viewers') as { load(id: null): Promise<Viewer> }).load(null);

/** Those of the documents the viewer sees. */
export async function seenAmong(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: Action,
  ids: readonly string[],
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const id of new Set(ids)) if ((await may(strapi, viewer, action, id)).seen) seen.add(id);
  return seen;
}

/** Runs a read or a write that the guard has already allowed. */
export const asSystem = <Result>(strapi: Core.Strapi, run: () => Promise<Result>): Promise<Result> =>
  (
    strapi.plugin('visibility').service('context') as { runAsSystem(run: () => Promise<Result>): Promise<Result> }
  ).runAsSystem(run);
