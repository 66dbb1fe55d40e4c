import { shareLinkAnswer, sharedObject, type MakeShareLink } from '@labase/visibility/contracts';
import { call, type Caller } from './client.ts';

/** The objects a link can open, as they stand in addresses. */
export type Linkable = 'bases' | 'resources';

/** The commands on the share link of one base or one resource. Identifiers are documentIds. */
export const shareLinkCommands = (caller: Caller) => {
  const path = (kind: Linkable, id: string) => `/visibility/${kind}/${encodeURIComponent(id)}/link`;
  return {
    read: (kind: Linkable, id: string) =>
      call(caller, { method: 'GET', path: path(kind, id), answer: shareLinkAnswer }),
    make: (kind: Linkable, id: string, body: MakeShareLink) =>
      call(caller, { method: 'POST', path: path(kind, id), body, answer: shareLinkAnswer }),
    revoke: (kind: Linkable, id: string) =>
      call(caller, { method: 'DELETE', path: path(kind, id), answer: shareLinkAnswer }),

    /** What a link opens, for whoever holds it: counted as one opening. */
    open: (token: string) =>
      call(
        { ...caller, links: [token] },
        { method: 'POST', path: '/visibility/shared', body: {}, answer: sharedObject },
      ),
  };
};
