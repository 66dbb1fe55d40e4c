import { familyQuery, themeQuery, themesQuery, type ThemeData } from '../queries/themes';
import { baseCard, type BaseCardView } from './base-card';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn, type DependencyKey } from './dependencies';
import { themeAddress } from './index-links';
import { dependsOnBaseCards, dependsOnCards, hasPage, pageSize, sorts, type ListRequest } from './listing';
import { present } from './present';
import { resourceCard, type ResourceCardView } from './resource-card';
import { themeCategories, themeCategory, type ThemeCategory } from './theme-categories';
import { counted } from './typography';

/** A theme in a list of themes. */
export interface ThemeView {
  name: string;
  href: string;
  definition: string | undefined;
  /** How many resources the reader may see carry it. */
  count: number;
}

const themeView = (theme: ThemeData): ThemeView => ({
  name: theme.name,
  href: themeAddress(theme),
  definition: theme.definition ?? undefined,
  count: theme.resourceCount,
});

/** Declares what a page that counts themes shows: their names, and the resources of each. */
const dependsOnThemes = (context: ReadContext, themes: readonly ThemeData[]) =>
  dependsOn(context, 'list:tags', ...themes.map(({ documentId }): DependencyKey => `resources@tag:${documentId}`));

export interface FamilyOverview {
  category: ThemeCategory;
  total: number;
  themes: ThemeView[];
}

/** The four theme categories with their themes. */
export async function loadThemes(context: ReadContext): Promise<Loaded<FamilyOverview[]>> {
  const answer = await readCms(context, themesQuery, {});
  if (!answer.ok) return answer;
  const { inclusionNumerique, cultureNumerique, communs, environnement } = answer.data;
  const totals: Readonly<Record<ThemeCategory['slug'], { pageInfo: { total: number } } | null>> = {
    'inclusion-numerique': inclusionNumerique,
    'culture-numerique': cultureNumerique,
    'communs-et-souverainete': communs,
    'numerique-et-environnement': environnement,
  };
  const themes = answer.data.themes.filter(present);
  dependsOnThemes(context, themes);
  return found(
    themeCategories.map((category) => ({
      category,
      total: totals[category.slug]?.pageInfo.total ?? 0,
      themes: themes.filter((theme) => theme.familySlug === category.slug).map(themeView),
    })),
  );
}

interface ResourcePage {
  total: number;
  cards: ResourceCardView[];
  pageCount: number;
}

interface Connection {
  nodes: Parameters<typeof resourceCard>[0][];
  pageInfo: { total: number; pageCount: number };
}

function resourcePage(context: ReadContext, list: Connection | null, page: number): Loaded<ResourcePage> {
  const { total, pageCount } = list?.pageInfo ?? { total: 0, pageCount: 0 };
  if (!hasPage(page, pageCount)) return failure(404);
  const nodes = list?.nodes ?? [];
  dependsOnCards(context, nodes);
  return found({ total, pageCount, cards: nodes.map(resourceCard) });
}

export interface FamilyView extends ResourcePage {
  category: ThemeCategory;
  themes: ThemeView[];
}

/** A theme category: its themes, and a page of the resources that carry one of them. */
export async function loadFamily(
  context: ReadContext,
  slug: string,
  { page, tri }: ListRequest,
): Promise<Loaded<FamilyView>> {
  const category = themeCategory(slug);
  if (!category) return failure(404);
  const answer = await readCms(context, familyQuery, { family: slug, page, pageSize, sort: [...sorts[tri].order] });
  if (!answer.ok) return answer;
  const themes = answer.data.themes.filter(present);
  dependsOnThemes(context, themes);
  const list = resourcePage(context, answer.data.resources_connection, page);
  return list.ok ? found({ category, themes: themes.map(themeView), ...list.data }) : list;
}

export interface ThemePageView extends ResourcePage {
  category: ThemeCategory;
  theme: ThemeView;
  neighbours: ThemeView[];
  /** Bases with most resources on this theme; the count is of those. */
  bases: BaseCardView[];
}

/** A theme: what it covers, a page of its resources, its neighbours and the bases most active on it. */
export async function loadTheme(
  context: ReadContext,
  family: string,
  slug: string,
  { page, tri }: ListRequest,
): Promise<Loaded<ThemePageView>> {
  const category = themeCategory(family);
  if (!category) return failure(404);
  const variables = { family, theme: slug, page, pageSize, sort: [...sorts[tri].order] };
  const answer = await readCms(context, themeQuery, variables);
  if (!answer.ok) return answer;
  const themes = answer.data.themes.filter(present);
  const theme = themes.find((one) => one.slug === slug);
  if (!theme) return failure(404);
  dependsOn(context, 'list:tags', `resources@tag:${theme.documentId}`);
  const active = answer.data.active[0]?.activeBases ?? [];
  dependsOnBaseCards(
    context,
    active.flatMap(({ base }) => base ?? []),
  );
  const list = resourcePage(context, answer.data.resources_connection, page);
  if (!list.ok) return list;
  return found({
    category,
    theme: themeView(theme),
    neighbours: themes.filter((one) => one !== theme).map(themeView),
    bases: active.flatMap(({ base, resourceCount }) =>
      base
        ? [{ ...baseCard(base), count: counted(resourceCount, 'ressource sur ce thème', 'ressources sur ce thème') }]
        : [],
    ),
    ...list.data,
  });
}
