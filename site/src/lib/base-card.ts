import type { BaseCardData } from '../queries/fragments';
import { imageView, type ImageView } from './file-view';
import { excerpt } from './typography';

/** A base in a list. */
export interface BaseCardView {
  href: string;
  title: string;
  description: string | undefined;
  image: ImageView | undefined;
  mark: string | undefined;
  territory: string | undefined;
}

/** What distinguishes a base, in words: official first, then certified. */
export function baseMark(base: {
  official: boolean | null;
  certified: boolean | null;
  collaborative?: boolean | null;
}): string | undefined {
  if (base.official) return 'Base officielle';
  if (base.collaborative) return 'Base collaborative';
  return base.certified ? 'Base certifiée' : undefined;
}

/** What a card says of a base. */
export function baseCard(base: BaseCardData): BaseCardView {
  return {
    href: `/bases/${base.slug}`,
    title: base.title,
    description: excerpt(base.description, 160),
    image: base.profileImage ? imageView(base.profileImage, '') : undefined,
    mark: baseMark(base),
    territory: base.territory?.name,
  };
}
