import { z } from 'zod';

/** A version of the charter, and what it changed for members, in French sentences. */
export interface CharterVersion {
  /** `AAAA-MM`, so that versions compare as text. */
  version: string;
  changes: readonly string[];
}

/**
 * Every version of the charter, oldest first. A version added here is asked of every member at their next visit: add one when
 * what members commit to changes, not for a correction of the text.
 */
export const charterHistory: readonly [CharterVersion, ...CharterVersion[]] = [
  {
    version: '2026-11',
    changes: [
      'La charte dit ce qui se partage sur La Base, dans quel respect des personnes et du droit d’auteur.',
      'Elle dit comment un contenu est signalé et ce que fait alors la modération.',
    ],
  },
];

/** The version of the charter in force, the one accepted when signing up. */
export const charterVersion: string = charterHistory.reduce(
  (latest, one) => (one.version > latest ? one.version : latest),
  '',
);

/** Whether a member still has to accept the charter in force. Never having accepted any counts as older than all. */
export const mustAcceptCharter = (accepted: string | null | undefined, current: string = charterVersion): boolean =>
  !accepted || accepted < current;

/** The versions that came after the one a member accepted, oldest first. */
export const charterChangesSince = (
  accepted: string | null | undefined,
  history: readonly CharterVersion[] = charterHistory,
): CharterVersion[] =>
  history.filter(({ version }) => !accepted || version > accepted).sort((a, b) => (a.version < b.version ? -1 : 1));

/** `GET /api/accounts/charter`: what the member accepted, and what is in force. Dates are ISO 8601. */
export const charterStateSchema = z.object({
  accepted: z.string().nullable(),
  acceptedAt: z.iso.datetime().nullable(),
  current: z.string(),
  pending: z.boolean(),
});
export type CharterState = z.infer<typeof charterStateSchema>;

/** Body of `POST /api/accounts/charter`. `version` is the one that was read: a newer one is not accepted unseen. */
export const acceptCharterSchema = z.object({
  version: z.string({ error: 'Relisez la charte, puis acceptez-la.' }).max(20),
  accepted: z.literal(true, { error: 'Cochez la case pour accepter la charte.' }),
});
export type AcceptCharter = z.infer<typeof acceptCharterSchema>;

/** The `details.reason` of a 403 answered to a member who has not accepted the charter in force. */
export const charterReason = 'charter';
