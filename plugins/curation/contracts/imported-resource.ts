import {
  addContent,
  addSection,
  createResource,
  setInformations,
  source,
  tagSlugs,
  type AddContent,
} from '@labase/editing/contracts';
import { z } from 'zod';

type ImportedContent = Extract<AddContent, { kind: 'rich-text' | 'link' }>;

const importedContent = addContent.refine(
  (content): content is ImportedContent => content.kind === 'rich-text' || content.kind === 'link',
  {
    error:
      'Un import apporte des textes et des liens : déposez les fichiers et les images sur la page de la ressource.',
  },
);

type Source = z.output<typeof source>;

const importedSource = source.refine((one): one is Extract<Source, { kind: 'external' }> => one.kind === 'external', {
  error: 'Un import cite des sources extérieures : les membres se citent eux-mêmes.',
});

/**
 * A resource as a source of imports gives it: the fields, the limits and the messages of the commands that members send. `tags` are
 * slugs of any category that indexes resources; a content names its section by its key.
 */
export const importedResource = z.strictObject({
  title: createResource.shape.title,
  description: createResource.shape.description,
  productionDate: setInformations.shape.productionDate,
  price: setInformations.shape.price,
  accountNeeded: setInformations.shape.accountNeeded,
  licence: setInformations.shape.licence,
  sources: z.array(importedSource).max(20).default([]),
  tags: tagSlugs(60),
  territories: tagSlugs(50).default([]),
  sections: z.array(addSection.required({ key: true })).default([]),
  contents: z.array(importedContent).default([]),
});
export type ImportedResource = z.output<typeof importedResource>;
export type ImportedResourceInput = z.input<typeof importedResource>;
