import { z } from 'zod';
import type { Choice, ChoiceGroup } from '../../components/form/field.ts';
import { cmsUrl } from '../environment.ts';

const tag = z.object({
  slug: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  verifiable: z.boolean().nullable(),
  parent: z.object({ code: z.string().nullable() }).nullable(),
});
export type PublicTag = z.infer<typeof tag>;
const answer = z.object({ data: z.object({ tags: z.array(tag) }) });

const pageSize = 100;
const query = `query TagsOfCategory($category: String!, $page: Int!) {
  tags(
    filters: { category: { slug: { eq: $category } } }
    sort: ["position", "name"]
    pagination: { page: $page, pageSize: ${pageSize} }
  ) { slug name code verifiable parent { code } }
}`;

/** Actor types one may declare: those that are verified are never chosen by hand. */
export const declarableTypes = (tags: readonly PublicTag[]): Choice[] =>
  tags.filter((one) => one.verifiable !== true).map(({ slug, name }) => ({ value: slug, label: name }));

/** Tags as choices named by their slug. */
export const bySlug = (tags: readonly PublicTag[]): Choice[] =>
  tags.map(({ slug, name }) => ({ value: slug, label: name }));

/**
 * Territories as choices: France, then the régions, then the départements of each région.
 *
 * @param value what the form posts: the official code (sign-up) or the tag's slug (editing)
 */
export function territoryGroups(tags: readonly PublicTag[], value: 'code' | 'slug'): Array<Choice | ChoiceGroup> {
  const choice = (one: PublicTag): Choice => ({ value: one[value] ?? '', label: one.name });
  const coded = tags.filter((one) => one.code);
  const childrenOf = (parent: string | null) => coded.filter((one) => (one.parent?.code ?? null) === parent);
  const byName = (a: PublicTag, b: PublicTag) => a.name.localeCompare(b.name, 'fr');
  const roots = childrenOf(null);
  const regions = roots.flatMap((root) => childrenOf(root.code)).sort(byName);
  return [
    ...roots.map(choice),
    ...(regions.length > 0 ? [{ label: 'Régions', options: regions.map(choice) }] : []),
    ...regions
      .map((region) => ({ label: `Départements : ${region.name}`, options: childrenOf(region.code).map(choice) }))
      .filter((group) => group.options.length > 0),
  ];
}

async function read(category: string): Promise<PublicTag[]> {
  const all: PublicTag[] = [];
  for (let page = 1; page <= 10; page += 1) {
    const response = await fetch(`${cmsUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { category, page } }),
      signal: AbortSignal.timeout(10_000),
    });
    const { tags } = answer.parse(await response.json()).data;
    all.push(...tags);
    if (tags.length < pageSize) break;
  }
  return all;
}

const freshMs = 5 * 60_000;
const kept = new Map<string, { at: number; tags: PublicTag[] }>();

/** The tags of a global category, as everybody reads them. Kept for five minutes; null when the CMS is down and none is kept. */
export async function publicTags(
  category: 'types-d-acteur' | 'territoires' | 'licences',
  now = Date.now(),
): Promise<PublicTag[] | null> {
  const known = kept.get(category);
  if (known && now - known.at < freshMs) return known.tags;
  try {
    const tags = await read(category);
    if (tags.length > 0) kept.set(category, { at: now, tags });
    return tags;
  } catch (error) {
    console.error('The CMS did not give its tags:', error instanceof Error ? error.message.slice(0, 300) : error);
    return known?.tags ?? null;
  }
}
