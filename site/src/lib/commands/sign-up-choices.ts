import { z } from 'zod';
import { cmsUrl } from '../session/environment.ts';

const tag = z.object({
  slug: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  verifiable: z.boolean().nullable(),
  parent: z.object({ code: z.string().nullable() }).nullable(),
});
type Tag = z.infer<typeof tag>;
const answer = z.object({ data: z.object({ tags: z.array(tag) }) });

const pageSize = 100;
const query = `query SignUpTags($category: String!, $page: Int!) {
  tags(
    filters: { category: { slug: { eq: $category } } }
    sort: ["position", "name"]
    pagination: { page: $page, pageSize: ${pageSize} }
  ) { slug name code verifiable parent { code } }
}`;

interface Choice {
  value: string;
  label: string;
}
export interface SignUpChoices {
  actorTypes: Choice[];
  /** France, then the régions, then the départements of each région. */
  territories: Array<Choice | { label: string; options: Choice[] }>;
}

/** Actor types one may declare: those that are verified are never chosen by hand. */
export const declarableTypes = (tags: readonly Tag[]): Choice[] =>
  tags.filter((one) => one.verifiable !== true).map(({ slug, name }) => ({ value: slug, label: name }));

/** Territories by their official code, départements under their région. */
export function territoryGroups(tags: readonly Tag[]): SignUpChoices['territories'] {
  const choice = ({ code, name }: Tag): Choice => ({ value: code ?? '', label: name });
  const coded = tags.filter((one) => one.code);
  const of = (parent: string | null) => coded.filter((one) => (one.parent?.code ?? null) === parent);
  const byName = (a: Tag, b: Tag) => a.name.localeCompare(b.name, 'fr');
  const roots = of(null);
  const regions = roots.flatMap((root) => of(root.code)).sort(byName);
  return [
    ...roots.map((root) => choice(root)),
    ...(regions.length > 0 ? [{ label: 'Régions', options: regions.map(choice) }] : []),
    ...regions
      .map((region) => ({ label: `Départements : ${region.name}`, options: of(region.code).map(choice) }))
      .filter((group) => group.options.length > 0),
  ];
}

async function tagsOf(category: string): Promise<Tag[]> {
  const all: Tag[] = [];
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
let kept: { at: number; choices: SignUpChoices } | undefined;

/** What a sign-up form offers, read as everybody reads it; null when the CMS is down. Kept for five minutes. */
export async function signUpChoices(now = Date.now()): Promise<SignUpChoices | null> {
  if (kept && now - kept.at < freshMs) return kept.choices;
  try {
    const [types, territories] = await Promise.all([tagsOf('types-d-acteur'), tagsOf('territoires')]);
    kept = { at: now, choices: { actorTypes: declarableTypes(types), territories: territoryGroups(territories) } };
    return kept.choices;
  } catch {
    return kept?.choices ?? null;
  }
}
