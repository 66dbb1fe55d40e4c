import { z } from 'zod';
import {
  actorType,
  biographyMaxLength,
  name,
  optionalEmail,
  optionalLines,
  optionalWebAddress,
  territory,
} from './fields';

export const profileVisibilities = ['public', 'members'] as const;
export const socialNetworks = ['linkedin', 'facebook', 'x', 'mastodon'] as const;

const socialLinks = z.object({
  linkedin: optionalWebAddress,
  facebook: optionalWebAddress,
  x: optionalWebAddress,
  mastodon: optionalWebAddress,
});

/**
 * Body of `PUT /api/accounts/profile`: the whole profile but the photo. What a member may not set (slug, verification, activity,
 * charter, account) has no field here. `actorType` is left out by who holds a verified type, and keeps it.
 */
export const profileSchema = z
  .object({
    firstName: name('prénom'),
    lastName: name('nom'),
    actorType: actorType.optional(),
    territory,
    biography: optionalLines(biographyMaxLength),
    website: optionalWebAddress,
    socialLinks,
    contactEmail: optionalEmail,
    emailIsPublic: z.boolean({ error: 'Répondez par oui ou par non.' }),
    profileVisibility: z.enum(profileVisibilities, { error: 'Choisissez qui peut voir votre profil.' }),
  })
  .refine(({ emailIsPublic, contactEmail }) => !emailIsPublic || contactEmail !== null, {
    path: ['contactEmail'],
    error: 'Indiquez l’adresse à montrer, ou décochez « Adresse visible ».',
  });
export type ProfileInput = z.infer<typeof profileSchema>;

/** Body of `PUT /api/accounts/profile/photo`: the documentId of an image the member sent, null to remove the photo. */
export const photoSchema = z.object({
  photo: z
    .string({ error: 'Déposez une image.' })
    .regex(/^[a-z0-9]{10,40}$/u, 'Déposez une image.')
    .nullable(),
});
export type PhotoInput = z.infer<typeof photoSchema>;

/** `GET /api/accounts/profile`: the member's own profile, to edit. */
export const ownProfileSchema = z.object({
  id: z.string(),
  slug: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  actorType: z.object({ slug: z.string(), name: z.string(), verified: z.boolean() }).nullable(),
  /** The domain whose address proved the actor type; null when it was declared, or verified by the team. */
  provedBy: z.string().nullable(),
  territory: z.object({ code: z.string(), name: z.string() }).nullable(),
  biography: z.string().nullable(),
  website: z.string().nullable(),
  socialLinks: z.object({
    linkedin: z.string().nullable(),
    facebook: z.string().nullable(),
    x: z.string().nullable(),
    mastodon: z.string().nullable(),
  }),
  contactEmail: z.string().nullable(),
  emailIsPublic: z.boolean(),
  profileVisibility: z.enum(profileVisibilities),
  photo: z
    .object({ url: z.string(), name: z.string(), width: z.number().nullable(), height: z.number().nullable() })
    .nullable(),
});
export type OwnProfile = z.infer<typeof ownProfileSchema>;
