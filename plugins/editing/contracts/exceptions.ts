import { z } from 'zod';
import { tagSlugs } from './fields';
import { tagView } from './views';

/**
 * `PUT /api/editing/{bases|resources}/:id/exceptions`: the actor types and territories that may read, beside the team, while the object is
 * restricted. A list left out is left as it is. Members are named one by one, at `…/exceptions/members/:member` (`PUT`, `DELETE`).
 */
export const setExceptions = z.strictObject({
  actorTypes: tagSlugs(50).optional(),
  territories: tagSlugs(150).optional(),
});
export type SetExceptions = z.output<typeof setExceptions>;

/** A member one may name. `id` is a documentId. */
export const memberChoice = z.object({ id: z.string(), name: z.string(), actorType: z.string().nullable() });
export type MemberChoice = z.infer<typeof memberChoice>;

/** A member who was named; without a name once their account is not active any more: they read nothing, and may be removed. */
export const namedMember = memberChoice.extend({ name: z.string().nullable() });

/** The exceptions of a base or of a resource, active or dormant. */
export const exceptionsView = z.object({
  members: z.array(namedMember),
  actorTypes: z.array(tagView),
  territories: z.array(tagView),
});
export type ExceptionsView = z.infer<typeof exceptionsView>;

/** `GET /api/editing/members?q=`: a part of each word of the name. */
export const memberSearch = z.strictObject({
  q: z.string().trim().min(2, { error: 'Écrivez au moins deux lettres du nom.' }).max(100),
});
export const memberChoices = z.object({ members: z.array(memberChoice), more: z.boolean() });
export type MemberChoices = z.infer<typeof memberChoices>;
