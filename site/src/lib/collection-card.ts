import type { ImageView } from './file-view';

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
