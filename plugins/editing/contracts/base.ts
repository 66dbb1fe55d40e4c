import { z } from 'zod';
import { optionalIdentifier, optionalTagSlug, optionalWebAddress, requiredLine, richText, tagSlugs } from './fields';

export const baseVisibilities = ['public', 'private', 'restricted'] as const;
export const contactAudiences = ['public', 'readers', 'team'] as const;
export const baseRoles = ['owner', 'administrator', 'contributor', 'reader'] as const;

/** What a member may do with a base; the établi shows the matching buttons. */
export const baseActions = ['edit', 'set-visibility', 'bin', 'restore', 'add-resource'] as const;

const socialLinks = z.strictObject({
  linkedin: optionalWebAddress.optional(),
  facebook: optionalWebAddress.optional(),
  x: optionalWebAddress.optional(),
  mastodon: optionalWebAddress.optional(),
});

const baseFields = {
  title: requiredLine('le titre de la base', 100, 3),
  description: richText.optional(),
  contactEmail: z
    .email({ error: 'Saisissez une adresse électronique valable, par exemple contact@exemple.fr.' })
    .max(254),
  contactAudience: z.enum(contactAudiences, { error: 'Choisissez qui voit l’adresse de contact.' }).optional(),
  website: optionalWebAddress.optional(),
  nationalCartographyUrl: optionalWebAddress.optional(),
  socialLinks: socialLinks.optional(),
  actorTypes: tagSlugs(20).optional(),
  territory: optionalTagSlug.optional(),
  profileImage: optionalIdentifier.optional(),
  coverImage: optionalIdentifier.optional(),
  showLatestAdditions: z.boolean({ error: 'Répondez par oui ou par non.' }).optional(),
};

const visibility = z.enum(baseVisibilities, { error: 'Choisissez qui peut voir la base.' });

/** `POST /api/editing/bases`. The new base is private unless told otherwise; who creates it owns it. */
export const createBase = z.strictObject({ ...baseFields, visibility: visibility.default('private') });
export type CreateBase = z.output<typeof createBase>;

/** `PUT /api/editing/bases/:id` */
export const updateBase = z.strictObject({
  ...baseFields,
  title: baseFields.title.optional(),
  contactEmail: baseFields.contactEmail.optional(),
});
export type UpdateBase = z.output<typeof updateBase>;

/** `PUT /api/editing/bases/:id/visibility` */
export const setBaseVisibility = z.strictObject({ visibility });
export type SetBaseVisibility = z.output<typeof setBaseVisibility>;
