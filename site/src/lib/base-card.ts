import type { BaseCardData } from '../queries/fragments';
import { imageView, type ImageView } from './file-view';
import { counted, excerpt } from './typography';

/** A base in a list. */
export interface BaseCardView {
  href: string;
  title: string;
  description: string | undefined;
  image: ImageView | undefined;
  mark: BaseMark | undefined;
  territory: string | undefined;
  /** « 12 ressources » */
  count: string;
}

/** What distinguishes a base, in words, and how it is drawn. */
export interface BaseMark {
  label: string;
  badge: 'official' | 'collaborative' | 'certified';
}

/** What distinguishes a base: official first, then certified. */
export function baseMark(base: {
  official: boolean | null;
  certified: boolean | null;
  collaborative?: boolean | null;
}): BaseMark | undefined {
  if (base.official) return { label: 'Base officielle', badge: 'official' };
  if (base.collaborative) return { label: 'Base collaborative', badge: 'collaborative' };
  return base.certified ? { label: 'Base certifiée', badge: 'certified' } : undefined;
}

/** What a card says of a base. */
export function baseCard(base: BaseCardData): BaseCardView {
  return {
    href: `/bases/${base.slug}`,
    title: base.title,
    description: excerpt(base.description, 130),
    image: base.profileImage ? imageView(base.profileImage, '') : undefined,
    mark: baseMark(base),
    territory: base.territory?.name,
    count: counted(base.resourceCount, 'ressource'),
  };
}
