import { z } from 'zod';
import {
  identifier,
  optionalIdentifier,
  optionalLine,
  optionalPartKey,
  optionalTagSlug,
  partKey,
  requiredLine,
  revision,
  richText,
  webAddress,
} from './fields';
import { parseVideoAddress } from './video-address';

export const contentKinds = ['rich-text', 'file', 'image', 'link', 'video', 'linked-resource'] as const;
export type ContentKind = (typeof contentKinds)[number];

const videoAddressMessage =
  'Collez l’adresse https d’une vidéo PeerTube, YouTube, Vimeo ou Dailymotion, ou déposez un fichier vidéo.';

const videoAddress = webAddress.refine((value) => parseVideoAddress(value) !== null, { error: videoAddressMessage });
const optionalVideoAddress = z.union([z.literal('').transform(() => null), z.null(), videoAddress], {
  error: videoAddressMessage,
});

/** What every content has, whatever its kind. `columns` is its width in the grid, of 6. */
const shared = {
  title: optionalLine(50).optional(),
  caption: optionalLine(280).optional(),
  columns: z
    .number({ error: 'Choisissez une largeur de 2 à 6 colonnes.' })
    .int()
    .min(2, { error: 'Choisissez une largeur de 2 à 6 colonnes.' })
    .max(6, { error: 'Choisissez une largeur de 2 à 6 colonnes.' })
    .optional(),
  licence: optionalTagSlug.optional(),
};

const file = identifier.refine(Boolean, { error: 'Choisissez un fichier.' });

const kinds = {
  richText: { ...shared, kind: z.literal('rich-text'), body: richText },
  file: { ...shared, kind: z.literal('file'), file },
  image: {
    ...shared,
    kind: z.literal('image'),
    image: file,
    alternative: optionalLine(280).optional(),
    decorative: z.boolean({ error: 'Répondez par oui ou par non.' }).optional(),
  },
  link: {
    ...shared,
    kind: z.literal('link'),
    url: webAddress,
    previewTitle: optionalLine(120).optional(),
    previewDescription: optionalLine(300).optional(),
    previewSite: optionalLine(80).optional(),
  },
  video: {
    ...shared,
    kind: z.literal('video'),
    url: optionalVideoAddress.optional(),
    file: optionalIdentifier.optional(),
    captions: optionalIdentifier.optional(),
    transcript: richText.nullable().optional(),
  },
  linkedResource: { ...shared, kind: z.literal('linked-resource'), resource: identifier },
};

const kindMessage = 'Choisissez le type de contenu à ajouter.';

/** `section`: key of a section, or null for the contents before the first. `after`: key of a content, null to come first; left out: last. */
const place = { key: partKey.optional(), section: optionalPartKey.optional(), after: optionalPartKey.optional() };

/**
 * `POST /api/editing/resources/:id/contents`. `key` is only sent to undo a removal, or by an editor that must know it
 * before the answer; it is refused when the resource already has it.
 */
export const addContent = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...kinds.richText, ...place }),
    z.strictObject({ ...kinds.file, ...place }),
    z.strictObject({ ...kinds.image, ...place }),
    z.strictObject({ ...kinds.link, ...place }),
    z.strictObject({ ...kinds.video, ...place }),
    z.strictObject({ ...kinds.linkedResource, ...place }),
  ],
  { error: kindMessage },
);
export type AddContent = z.output<typeof addContent>;
export type AddContentInput = z.input<typeof addContent>;

const version = { revision };

/** `PUT /api/editing/resources/:id/contents/:key`: `revision` is the one that was read; another answers 409 with both versions. */
export const updateContent = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...kinds.richText, body: kinds.richText.body.optional(), ...version }),
    z.strictObject({ ...kinds.file, file: file.optional(), ...version }),
    z.strictObject({ ...kinds.image, image: file.optional(), ...version }),
    z.strictObject({ ...kinds.link, url: webAddress.optional(), ...version }),
    z.strictObject({ ...kinds.video, ...version }),
    z.strictObject({ ...kinds.linkedResource, resource: identifier.optional(), ...version }),
  ],
  { error: kindMessage },
);
export type UpdateContent = z.output<typeof updateContent>;
export type UpdateContentInput = z.input<typeof updateContent>;

const direction = z.enum(['up', 'down'], { error: 'Choisissez de monter ou de descendre.' });

/**
 * `POST …/contents/:key/move`: one step (through the border of a section when at its edge), or to a place: before the content
 * `before` (null: at the end) of `section` (null: before the first section; left out: the section of `before`, or its own).
 */
export const moveContent = z.union(
  [z.strictObject({ direction }), z.strictObject({ before: optionalPartKey, section: optionalPartKey.optional() })],
  { error: 'Choisissez où déplacer ce contenu.' },
);
export type MoveContent = z.output<typeof moveContent>;

const sectionTitle = requiredLine('le titre de la section', 100);
const foldable = z.boolean({ error: 'Répondez par oui ou par non.' });

/** `POST /api/editing/resources/:id/sections`: `after` is the key of a section, null to come first; left out: last. */
export const addSection = z.strictObject({
  title: sectionTitle,
  foldable: foldable.optional(),
  key: partKey.optional(),
  after: optionalPartKey.optional(),
});
export type AddSection = z.output<typeof addSection>;

/** `PUT …/sections/:key` */
export const updateSection = z.strictObject({ title: sectionTitle.optional(), foldable: foldable.optional() });
export type UpdateSection = z.output<typeof updateSection>;

/** `POST …/sections/:key/move`: one step, or before the section `before` (null: last). Its contents go with it. */
export const moveSection = z.union([z.strictObject({ direction }), z.strictObject({ before: optionalPartKey })], {
  error: 'Choisissez où déplacer cette section.',
});
export type MoveSection = z.output<typeof moveSection>;
