import type { TagData } from '../queries/fragments';
import { themeCategory } from './theme-categories';

/** A tag a page shows, with the list of what else carries it. */
export interface TagLink {
  name: string;
  href: string;
  /** How many resources the reader may see carry it, where that is said. */
  count?: number;
}

/** Tags of one category, in the order of the index. */
export interface TagGroup {
  slug: string;
  name: string;
  tags: TagLink[];
}

/** Query parameter of `/ressources` by category of the index; every other tag goes by `index`. */
const parameters: Readonly<Record<string, string>> = { themes: 'theme', types: 'type', beneficiaires: 'public' };

/** The page of a theme, under its category's. */
export const themeAddress = (theme: { slug: string; familySlug: string | null }): string =>
  `/thematiques/${theme.familySlug}/${theme.slug}`;

/** The list of resources that carry a tag: a theme has a page of its own. */
export function tagAddress(tag: Pick<TagData, 'slug' | 'category' | 'familySlug'>): string {
  if (tag.category?.slug === 'themes' && themeCategory(tag.familySlug)) return themeAddress(tag);
  const parameter = parameters[tag.category?.slug ?? ''] ?? 'index';
  return `/ressources?${new URLSearchParams({ [parameter]: tag.slug })}`;
}

/** Tags by category. A tag appears once, even if two relations carry it. */
export function tagGroups(tags: readonly TagData[]): TagGroup[] {
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  const categories = new Map<string, TagGroup & { position: number }>();
  for (const tag of bySlug.values()) {
    if (!tag.category) continue;
    const { slug, name, position } = tag.category;
    const group = categories.get(slug) ?? { slug, name, position: position ?? 0, tags: [] };
    group.tags.push({ name: tag.name, href: tagAddress(tag) });
    categories.set(slug, group);
  }
  return [...categories.values()]
    .sort((one, other) => one.position - other.position)
    .map(({ slug, name, tags: links }) => ({ slug, name, tags: links }));
}
