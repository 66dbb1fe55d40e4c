import type { CollectionCardData } from '../queries/fragments';
import { imageView, type ImageView } from './file-view';
import { excerpt } from './typography';

/** A collection in a list. `count`: how many of its resources this reader may see. */
export interface CollectionCardView {
  href: string;
  name: string;
  description: string | undefined;
  count: number;
  /** The base it belongs to, when the reader may see it and the page does not already say so. */
  base: string | undefined;
  image: ImageView | undefined;
}

/**
 * What a card says of a collection.
 *
 * @param within the base whose page shows it
 */
export function collectionCard(collection: CollectionCardData, within?: string): CollectionCardView {
  const { base } = collection;
  return {
    href: `/collections/${collection.slug}`,
    name: collection.name,
    description: excerpt(collection.description, 160),
    count: collection.resourceCount,
    base: base && base.documentId !== within ? base.title : undefined,
    image: collection.image ? imageView(collection.image, '') : undefined,
  };
}
