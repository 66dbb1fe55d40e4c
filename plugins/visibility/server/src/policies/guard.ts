import { createHash, timingSafeEqual } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { AttachedViewer } from '../context';
import { ACTION_TARGETS, ANONYMOUS, isAction, type Action } from '../domain';
import { speaking } from '../enforcement/refusals';
import { guard as createGuard, signInFirst } from '../services/guard';

/**
 * Who may call a route. `anyone`: what it answers is filtered by the rule. `member`: a confirmed member. `operator`: the
 * holder of FOLLOWER_SECRET, for whom the request runs as the system. An action: whoever the rule allows it, on the
 * object whose documentId is the route parameter `param`.
 */
export type RouteGuard = 'anyone' | 'member' | 'operator' | { action: Action; param?: string };

export const GUARD_POLICY = 'plugin::visibility.guard';

export function isRouteGuard(value: unknown): value is RouteGuard {
  if (value === 'anyone' || value === 'member' || value === 'operator') return true;
  if (typeof value !== 'object' || value === null) return false;
  const { action, param } = value as { action?: unknown; param?: unknown };
  return isAction(action) && (ACTION_TARGETS[action] === null || typeof param === 'string');
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares digests, so that neither content nor length can be measured. An unset secret opens nothing. */
export const holdsSecret = (header: string, secret: string | undefined) => {
  const presented = /^Bearer (.+)$/.exec(header)?.[1] ?? '';
  return timingSafeEqual(digest(presented), digest(secret ?? '')) && !!secret;
};

export interface PolicyContext {
  state: { viewer?: AttachedViewer; operator?: true };
  params: Record<string, string>;
  request: { headers: Record<string, string | undefined> };
}

/**
 * The policy every route of ours declares. Refuses as `guard.require` does: 401, 403 or 404. What only members do waits for the
 * charter in force to be accepted (403, `details.reason` `charter`), unless the route says `charter: 'not-needed'`.
 */
export const guardPolicy = (
  context: PolicyContext,
  { guard, charter }: { guard?: unknown; charter?: unknown },
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> =>
  speaking(async () => {
    const allowed = await judge(context, guard, strapi);
    const ofMembers = guard !== 'anyone' && guard !== 'operator' && charter !== 'not-needed';
    if (allowed && ofMembers && context.state.viewer?.charterPending === true) throw acceptCharterFirst();
    return allowed;
  });

const acceptCharterFirst = () =>
  new errors.ForbiddenError('Lisez et acceptez la nouvelle version de la charte pour continuer.', {
    reason: 'charter',
  });

async function judge({ state, params, request }: PolicyContext, guard: unknown, strapi: Core.Strapi): Promise<boolean> {
  if (!isRouteGuard(guard)) return false;
  if (guard === 'anyone') return true;
  if (guard === 'operator') {
    if (!holdsSecret(request.headers['authorization'] ?? '', process.env['FOLLOWER_SECRET'])) throw signInFirst();
    state.operator = true;
    return true;
  }
  const viewer = state.viewer ? await state.viewer.load() : ANONYMOUS;
  if (guard === 'member') {
    if (viewer.memberId === null) throw signInFirst();
    return true;
  }
  await createGuard({ strapi }).require(viewer, guard.action, guard.param && params[guard.param]);
  return true;
}
