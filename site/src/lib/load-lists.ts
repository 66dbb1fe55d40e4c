import { homeQuery, indexQuery, resourceListQuery } from '../queries/lists';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { homeTextDependencies, homeTextKeys, homeTexts, type HomeTexts } from './home-texts';
import { baseCard, type BaseCardView } from './base-card';
import { dependsOnCards, hasPage, pageSize } from './listing';
import { resourceCard, type ResourceCardView } from './resource-card';
import {
  activeFilters,
  filterOptions,
  listFilters,
  listSort,
  type ActiveFilter,
  type ListQuery,
} from './resource-list';
import { present } from './present';
import { tagAddress, type TagLink } from './index-links';
import { themeCategories, type ThemeCategory } from './theme-categories';

/** Categories of the index a list can be filtered by, in the filter form. */
const filteringCategories = ['themes', 'types', 'beneficiaires'];

export interface ResourceListView {
  cards: ResourceCardView[];
  total: number;
  pageCount: number;
  active: ActiveFilter[];
  options: ReturnType<typeof filterOptions>;
}

/** One page of the list a reader asked for. */
export async function loadResourceList(context: ReadContext, query: ListQuery): Promise<Loaded<ResourceListView>> {
  dependsOn(context, 'list:resources', 'list:tags');
  const variables = { filters: listFilters(query), page: query.page, pageSize, sort: listSort(query) };
  const [list, index] = await Promise.all([
    readCms(context, resourceListQuery, variables),
    readCms(context, indexQuery, { categories: filteringCategories }),
  ]);
  if (!list.ok) return list;
  if (!index.ok) return index;
  const connection = list.data.resources_connection;
  const pageCount = connection?.pageInfo.pageCount ?? 0;
  if (!hasPage(query.page, pageCount)) return failure(404);
  dependsOnCards(context, connection?.nodes ?? []);
  const tags = index.data.tags.filter(present);
  return found({
    cards: (connection?.nodes ?? []).map(resourceCard),
    total: connection?.pageInfo.total ?? 0,
    pageCount,
    active: activeFilters(query, tags),
    options: filterOptions(tags),
  });
}

export interface HomeView {
  texts: HomeTexts;
  /** What a reader finds here, in numbers. */
  figures: { resources: number; bases: number; collections: number };
  latest: ResourceCardView[];
  bases: BaseCardView[];
  themes: { category: ThemeCategory; tags: TagLink[] }[];
}

/** What the home page shows. */
export async function loadHome(context: ReadContext): Promise<Loaded<HomeView>> {
  dependsOn(context, 'list:resources', 'list:bases', 'list:collections', 'list:tags', 'list:views');
  const answer = await readCms(context, homeQuery, { categories: ['themes'], texts: homeTextKeys });
  if (!answer.ok) return answer;
  const { latest, featured, themes, allBases, allCollections } = answer.data;
  const blocks = answer.data.texts.filter(present);
  dependsOn(context, ...homeTextDependencies(blocks));
  const tags = themes.filter(present);
  return found({
    texts: homeTexts(blocks),
    figures: {
      resources: latest?.pageInfo.total ?? 0,
      bases: allBases?.pageInfo.total ?? 0,
      collections: allCollections?.pageInfo.total ?? 0,
    },
    latest: (latest?.nodes ?? []).map(resourceCard),
    bases: featured.filter(present).map(baseCard),
    themes: themeCategories.map((category) => ({
      category,
      tags: tags
        .filter((tag) => tag.familySlug === category.slug)
        .map((tag) => ({ name: tag.name, href: tagAddress(tag), count: tag.resourceCount })),
    })),
  });
}
