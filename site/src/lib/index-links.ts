import type { TagData } from '../queries/fragments';

/** A tag a page shows, with the list of what else carries it. */
export interface TagLink {
  name: string;
  href: string;
}

/** Tags of one category, in the order of the index. */
export interface TagGroup {
  slug: string;
  name: string;
  tags: TagLink[];
}

/** Query parameter of `/ressources` by category of the index; every other tag goes by `index`. */
const parameters: Readonly<Record<string, string>> = { themes: 'theme', types: 'type', beneficiaires: 'public' };

/** The list of resources that carry a tag. */
export function tagAddress(tag: Pick<TagData, 'slug' | 'category'>): string {
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
