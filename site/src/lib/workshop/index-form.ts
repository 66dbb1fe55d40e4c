import type { IndexChoices, ResourceView } from '@labase/editing/contracts';
import type { FieldKinds, FormValues } from '../forms/fields.ts';

type Category = IndexChoices[number];

/** The tags of a category by family, in order; one group without a name when the category has none. */
export function tagFamilies(category: Category): Array<{ name: string | null; tags: Category['tags'] }> {
  if (!category.groupedByFamily) return [{ name: null, tags: category.tags }];
  const names = [...new Set(category.tags.map((tag) => tag.family))];
  return names.map((name) => ({ name, tags: category.tags.filter((tag) => tag.family === name) }));
}

/** « Requis, 5 maximum », « Facultatif »: what a category expects. */
export function countAdvice({
  requiredToBePublic,
  maximumCount,
}: Pick<Category, 'requiredToBePublic' | 'maximumCount'>): string {
  const need = requiredToBePublic ? 'Requis pour publier à tout le monde' : 'Facultatif';
  return maximumCount === null ? need : `${need}, ${maximumCount} maximum`;
}

/** The fields of the form: one list a category. */
export const indexFields = (categories: IndexChoices): FieldKinds => ({
  ...Object.fromEntries(categories.map(({ slug }) => [`tags.${slug}`, 'list'] as const)),
  territories: 'list',
  version: 'line',
});

/** What the form shows at first. */
export const indexValues = (resource: Pick<ResourceView, 'index' | 'territories' | 'indexVersion'>): FormValues => ({
  ...Object.fromEntries(resource.index.map(({ slug, tags }) => [`tags.${slug}`, tags.map((tag) => tag.slug)])),
  territories: resource.territories.map((tag) => tag.slug),
  version: resource.indexVersion,
});

/** The name of each field, for the error summary. */
export const indexLabels = (categories: IndexChoices): Record<string, string> => ({
  ...Object.fromEntries(categories.map(({ slug, name }) => [`tags.${slug}`, name])),
  territories: 'Territoires',
});
