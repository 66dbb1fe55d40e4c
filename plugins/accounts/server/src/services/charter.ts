import type { Core } from '@strapi/strapi';
import { type AcceptCharter, type CharterState, charterVersion, mustAcceptCharter } from '../../../contracts';
import { memberUid } from '../plugin-id';
import { documents, runAsSystem } from '../seams';
import { invalid } from './refusals';

/** Where a member is with the charter. That nothing is changed before it is accepted is the visibility guard's affair. */
export const charter = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The version in force. */
  current: charterVersion,

  /** What the member accepted, and what is in force. */
  state: (memberId: string): Promise<CharterState> =>
    runAsSystem(strapi, async () => {
      const member = (await strapi.db
        .query(memberUid)
        .findOne({ select: ['charterVersion', 'charterAcceptedAt'], where: { documentId: memberId } })) as {
        charterVersion: string | null;
        charterAcceptedAt: string | Date | null;
      } | null;
      const acceptedAt = member?.charterAcceptedAt ? new Date(member.charterAcceptedAt).toISOString() : null;
      const accepted = member?.charterVersion ?? null;
      return { accepted, acceptedAt, current: charterVersion, pending: mustAcceptCharter(accepted) };
    }),

  /**
   * Keeps which version was accepted, and when.
   *
   * @throws ValidationError when the version that was read is no longer the one in force
   */
  accept: (memberId: string, { version }: AcceptCharter): Promise<void> =>
    runAsSystem(strapi, async () => {
      if (version !== charterVersion)
        throw invalid({ version: 'La charte vient de changer : relisez-la, puis acceptez-la.' });
      await documents(strapi, memberUid).update({
        documentId: memberId,
        data: { charterVersion, charterAcceptedAt: new Date().toISOString() },
      });
    }),
});

export type Charter = ReturnType<typeof charter>;
