import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { AttachedViewer } from '../context';
import {
  ACTION_TARGETS,
  ANONYMOUS,
  DENIED_BY_DEFAULT,
  decide,
  mayCreateBase,
  type Action,
  type Decision,
  type ObjectFacts,
  type Viewer,
} from '../domain';
import { factsLoader } from './facts';

export interface Verdict {
  readonly allowed: boolean;
  readonly seen: boolean;
  /** The clause that allows the action; when it is not allowed, the one that says whether the object is seen. */
  readonly clause: string;
}

const UNKNOWN: Verdict = { allowed: false, seen: false, clause: DENIED_BY_DEFAULT };

/** The message Strapi gives to an unknown address: what cannot be seen answers like what does not exist. */
export const notFound = () => new errors.NotFoundError('Not Found');
export const notAllowed = () =>
  new errors.ForbiddenError('Vous n’avez pas le droit de faire cela.', { code: 'NotAllowed' });
export const signInFirst = () => new errors.UnauthorizedError('Connectez-vous pour continuer.', { code: 'SignIn' });

/** A viewer, one attached to a request and not yet loaded, or none: an anonymous reader. */
export type ViewerSource = Viewer | AttachedViewer | undefined;

export const resolveViewer = async (viewer: ViewerSource): Promise<Viewer> =>
  viewer === undefined ? ANONYMOUS : 'load' in viewer ? viewer.load() : viewer;

export const guard = ({ strapi }: { strapi: Core.Strapi }) => {
  const facts = factsLoader(strapi);

  async function explain(
    viewer: ViewerSource,
    kind: 'base' | 'resource' | 'collection' | 'member',
    id: string,
  ): Promise<{ facts: ObjectFacts; decision: Decision } | null> {
    const who = await resolveViewer(viewer);
    const object = await facts.load(who, kind, id);
    return object && { facts: object, decision: decide(who, object) };
  }

  /** Whether the viewer may do the action on the object (a documentId of the kind the action is about). */
  async function may(viewer: ViewerSource, action: Action, id?: string): Promise<Verdict> {
    const target = ACTION_TARGETS[action];
    if (target === null) {
      const allowed = mayCreateBase(await resolveViewer(viewer));
      return { allowed, seen: true, clause: allowed ? 'members' : DENIED_BY_DEFAULT };
    }
    const found = await explain(viewer, target, id ?? '');
    if (!found) return UNKNOWN;
    const { actions, seen, clause } = found.decision;
    const allowedBy = actions.get(action);
    return { allowed: allowedBy !== undefined, seen, clause: allowedBy ?? clause };
  }

  return {
    may,
    explain,

    /**
     * Passes when the viewer may do the action.
     *
     * @throws NotFoundError when they do not see the object, or there is none: the same answer
     * @throws UnauthorizedError when they see it and would have to sign in
     * @throws ForbiddenError when they see it but may not do that
     */
    async require(viewer: ViewerSource, action: Action, id?: string): Promise<Verdict> {
      const who = await resolveViewer(viewer);
      const verdict = await may(who, action, id);
      if (verdict.allowed) return verdict;
      if (!verdict.seen) throw notFound();
      throw who.memberId === null ? signInFirst() : notAllowed();
    },
  };
};
