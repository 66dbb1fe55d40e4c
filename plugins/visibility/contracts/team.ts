import { z } from 'zod';

const role = z.enum(['owner', 'administrator', 'contributor', 'reader']);

/** A picture as the media library describes it. */
const photo = z.object({
  name: z.string(),
  url: z.string(),
  mime: z.string(),
  ext: z.string().nullable(),
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alternativeText: z.string().nullable(),
  formats: z.unknown(),
});

/** Answer of `GET /api/visibility/bases/:id/team`: what this reader is told of the team. */
export const baseTeam = z.object({
  named: z.array(
    z.object({
      role,
      documentId: z.string(),
      slug: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      actorType: z.string().nullable(),
      actorTypeVerified: z.boolean(),
      photo: photo.nullable(),
    }),
  ),
  /** People whose profile this reader may not see: how many hold each role */
  unnamed: z.array(z.object({ role, count: z.number().int().positive() })),
  groups: z.array(z.object({ role, actorType: z.string() })),
});

/** Answer of `GET /api/visibility/members/:id/bases`: the bases whose team the member is in, among those this reader sees. */
export const memberBases = z.object({ bases: z.array(z.object({ documentId: z.string(), role })) });

export type BaseTeam = z.infer<typeof baseTeam>;
export type MemberBases = z.infer<typeof memberBases>;
