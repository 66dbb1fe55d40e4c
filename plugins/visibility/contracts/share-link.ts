import { z } from 'zod';

/** How long a share link may open its object, in days; null: until it is renewed or switched off. */
export const shareLinkDays = [7, 30, 90, 365] as const;

/** Body of `POST /api/visibility/{bases|resources}/:id/link`: a new link, which replaces the one there is. */
export const makeShareLink = z.strictObject({
  days: z
    .union(
      shareLinkDays.map((days) => z.literal(days)),
      { error: 'Choisissez une durée de la liste.' },
    )
    .nullable(),
});

/** The active link of one base or one resource, for whoever may set its visibility. */
export const shareLink = z.object({
  token: z.string(),
  /** ISO 8601 */
  createdAt: z.string(),
  /** ISO 8601; null: no limit */
  expiresAt: z.string().nullable(),
  expired: z.boolean(),
  accessCount: z.number().int().nonnegative(),
});

/** Answer of the three commands: the link there is now, if any. */
export const shareLinkAnswer = z.object({ link: shareLink.nullable() });

/** Answer of `POST /api/visibility/shared`: the object opened by the link presented in the header `x-share-links`. */
export const sharedObject = z.object({ kind: z.enum(['base', 'resource']), slug: z.string() });

export type MakeShareLink = z.infer<typeof makeShareLink>;
export type ShareLink = z.infer<typeof shareLink>;
export type SharedObject = z.infer<typeof sharedObject>;
