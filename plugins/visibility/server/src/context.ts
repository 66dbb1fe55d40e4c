import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { ANONYMOUS, type Viewer } from './domain';
import { ADMINISTRATOR, EDITORIAL } from './staff/roles';

const system = new AsyncLocalStorage<true>();

/**
 * Runs `fn` outside the rule: everything it reads and writes is allowed. The only way round the rule, for code that has
 * already asked the guard, or that serves no one in particular (seeds, followers).
 */
export const runAsSystem = <T>(fn: () => T): T => system.run(true, fn);

/** A viewer whose facts are loaded at the first need, once. */
export interface AttachedViewer {
  readonly memberId: string | null;
  /** The charter in force waits for the member's acceptance. */
  readonly charterPending: boolean;
  load(): Promise<Viewer>;
}

export type Reader =
  | { readonly kind: 'system' }
  /** An account of the admin panel that is no administrator; `editor`: of the editorial team. */
  | { readonly kind: 'panel'; readonly editor: boolean }
  | { readonly kind: 'viewer'; load(): Promise<Viewer> };

interface RequestState {
  viewer?: AttachedViewer;
  operator?: true;
  route?: { info?: { type?: string } };
  user?: { roles?: { code?: string }[] };
}

const SYSTEM: Reader = { kind: 'system' };

/**
 * Who reads now. No request at all (start, seeds, background work) and the operator's secret are the system. In the
 * admin panel, administrators are too; the editorial team reads what its rule says, other roles what the public may, whatever
 * their permissions.
 * Everything else is a viewer, anonymous when nothing says otherwise.
 */
export function currentReader(strapi: Core.Strapi): Reader {
  if (system.getStore()) return SYSTEM;
  const ctx = strapi.requestContext.get();
  if (!ctx) return SYSTEM;
  const state = ctx.state as RequestState;
  if (state.operator) return SYSTEM;
  if (state.route?.info?.type === 'admin') {
    const holds = (role: string) => state.user?.roles?.some(({ code }) => code === role) === true;
    return holds(ADMINISTRATOR) ? SYSTEM : { kind: 'panel', editor: holds(EDITORIAL) };
  }
  return { kind: 'viewer', load: async () => (state.viewer ? state.viewer.load() : ANONYMOUS) };
}
