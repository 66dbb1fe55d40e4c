import { z } from 'zod';
import {
  identifier,
  identifiers,
  optionalIdentifier,
  optionalLines,
  optionalTagSlug,
  optionalWebAddress,
  requiredLine,
  revision,
  tagSlug,
  tagSlugs,
} from './fields';

export const resourceVisibilities = ['inherit', 'public', 'private', 'restricted'] as const;
export const producers = ['self', 'known', 'unknown'] as const;
export const licenceScopes = ['whole', 'per-content'] as const;
export const prices = ['free', 'partly', 'paid'] as const;

/** What a member may do with a resource; the editor shows the matching buttons. */
export const resourceActions = ['edit', 'publish', 'unpublish', 'set-visibility', 'move', 'bin', 'restore'] as const;

const title = requiredLine('le titre de la ressource', 100, 3);
const yesOrNo = z.boolean({ error: 'Répondez par oui ou par non.' });
const choice = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal('').transform(() => null), z.null(), z.enum(values)], {
    error: 'Choisissez une réponse de la liste.',
  });

const monthMessage = 'Saisissez une année (2026) ou une année et un mois (2026-03).';
const month = z.union(
  [
    z.literal('').transform(() => null),
    z.null(),
    z
      .string()
      .trim()
      .regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/u),
  ],
  { error: monthMessage },
);
const day = z.union([z.literal('').transform(() => null), z.null(), z.iso.date()], {
  error: 'Saisissez une date, par exemple 2026-03-31.',
});

/** `POST /api/editing/resources`: a draft that only its editors see. */
export const createResource = z.strictObject({ title, base: identifier, description: optionalLines(560).optional() });
export type CreateResource = z.output<typeof createResource>;

/** Who made the resource: a member of La Base, or someone else. */
export const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('member'), member: identifier }),
    z.strictObject({
      kind: z.literal('external'),
      name: requiredLine('le nom de la personne ou de la structure', 100),
      website: optionalWebAddress.optional(),
      occupation: optionalTagSlug.optional(),
    }),
  ],
  { error: 'Choisissez un membre de La Base ou une source extérieure.' },
);

/**
 * What was read; when it is no longer what is stored, the answer is 409. `version` is the `informationsVersion` or
 * `indexVersion` of the view, which only changes with what the form shows; `revision` the resource's, which changes with anything.
 * Left out: the last who saves wins.
 */
const read = {
  version: z.string({ error: 'Rechargez la page puis recommencez.' }).max(64).optional(),
  revision: revision.optional(),
};

/** `PUT /api/editing/resources/:id/informations` */
export const setInformations = z.strictObject({
  ...read,
  title: title.optional(),
  description: optionalLines(560).optional(),
  image: optionalIdentifier.optional(),
  productionDate: month.optional(),
  price: choice(prices).optional(),
  accountNeeded: yesOrNo.nullable().optional(),
  evaluationsEnabled: yesOrNo.optional(),
  gridEnabled: yesOrNo.optional(),
  reviewDate: day.optional(),
  producer: choice(producers).optional(),
  sources: z.array(source).max(20, { error: 'Citez 20 sources au plus.' }).optional(),
  creditedBases: identifiers(20).optional(),
  licenceScope: z
    .enum(licenceScopes, { error: 'Choisissez une licence pour toute la ressource ou pour chaque contenu.' })
    .optional(),
  licence: optionalTagSlug.optional(),
  licenceText: optionalLines(2000).optional(),
  licenceUrl: optionalWebAddress.optional(),
});
export type SetInformations = z.output<typeof setInformations>;

/** `PUT /api/editing/resources/:id/index`: the tags of each category named; a category left out keeps its tags, an empty list clears it. */
export const setIndex = z.strictObject({
  ...read,
  tags: z.record(tagSlug, tagSlugs(50)).optional(),
  territories: tagSlugs(50).optional(),
});
export type SetIndex = z.output<typeof setIndex>;

/** `PUT /api/editing/resources/:id/visibility`: acts at once on the published version, and publishes no pending edit. */
export const setResourceVisibility = z.strictObject({
  visibility: z.enum(resourceVisibilities, { error: 'Choisissez qui peut voir la ressource.' }),
});
export type SetResourceVisibility = z.output<typeof setResourceVisibility>;

/**
 * `PUT /api/editing/resources/:id/base`: a move to a base with a wider audience leaves the resource private, unless
 * `confirmedAudience` says that whoever moves it has read who gains access.
 */
export const moveResource = z.strictObject({ base: identifier, confirmedAudience: yesOrNo.default(false) });
export type MoveResource = z.output<typeof moveResource>;

/** `POST …/publish`, `/unpublish`, `/bin`, `/restore`: nothing to send. */
export const nothing = z.union([z.strictObject({}), z.undefined(), z.null()]).transform(() => ({}));

/** `GET /api/editing/workshop?page=` */
export const workshopQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** `GET /api/editing/index?for=resource&base=`: what the forms of the index offer, with a base's own categories when one is named. */
export const indexQuery = z.strictObject({
  for: z.enum(['resource', 'base', 'content', 'member']).default('resource'),
  base: optionalIdentifier.optional(),
});
