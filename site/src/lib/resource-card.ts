import type { ResourceCardData } from '../queries/fragments';
import { longDate } from './dates';
import { present } from './present';
import { themeCategory, type ThemeCategory } from './theme-categories';
import { excerpt } from './typography';

/** A resource in a list. */
export interface ResourceCardView {
  href: string;
  title: string;
  description: string | undefined;
  base: string | undefined;
  types: string[];
  theme: string | undefined;
  category: ThemeCategory | undefined;
  updated: string | undefined;
  updatedIso: string | undefined;
}

/** What a card says of a resource: its first theme stands for it, with the colour of its category. */
export function resourceCard(resource: ResourceCardData): ResourceCardView {
  const tags = resource.tags.filter(present);
  const themes = tags.filter((tag) => tag.category?.slug === 'themes');
  const date = resource.contentUpdatedAt ?? resource.firstPublishedAt;
  return {
    href: `/ressources/${resource.slug}`,
    title: resource.title,
    description: excerpt(resource.description, 180),
    base: resource.base?.title,
    types: tags.filter((tag) => tag.category?.slug === 'types').map((tag) => tag.name),
    theme: themes[0]?.name,
    category: themeCategory(themes[0]?.familySlug),
    updated: longDate(date),
    updatedIso: date?.slice(0, 10),
  };
}
