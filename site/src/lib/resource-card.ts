import type { ResourceCardData } from '../queries/fragments';
import { shortDate } from './dates';
import { imageView, type ImageView } from './file-view';
import { present } from './present';
import { typeDrawing } from './resource-types';
import { themeCategory, type ThemeCategory } from './theme-categories';
import { excerpt } from './typography';
import { viewsLabel } from './views';

/** A resource in a list. */
export interface ResourceCardView {
  href: string;
  title: string;
  description: string | undefined;
  base: string | undefined;
  image: ImageView | undefined;
  /** Its first type in words, and the class that draws it. */
  type: string | undefined;
  typeDrawing: string;
  theme: string | undefined;
  category: ThemeCategory | undefined;
  updated: string | undefined;
  updatedIso: string | undefined;
  views: string | undefined;
}

/** What a card says of a resource: its first theme stands for it, with the colour of its category. */
export function resourceCard(resource: ResourceCardData): ResourceCardView {
  const tags = resource.tags.filter(present);
  const themes = tags.filter((tag) => tag.category?.slug === 'themes');
  const type = tags.find((tag) => tag.category?.slug === 'types');
  const date = resource.contentUpdatedAt ?? resource.firstPublishedAt;
  return {
    href: `/ressources/${resource.slug}`,
    title: resource.title,
    description: excerpt(resource.description, 150),
    base: resource.base?.title,
    image: resource.image ? imageView(resource.image, '') : undefined,
    type: type?.name,
    typeDrawing: typeDrawing(type?.slug),
    theme: themes[0]?.name,
    category: themeCategory(themes[0]?.familySlug),
    updated: shortDate(date),
    updatedIso: date?.slice(0, 10),
    views: viewsLabel(resource.viewCount),
  };
}
