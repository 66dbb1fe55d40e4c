import { indexQuery, resourceListQuery } from '../queries/lists';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
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
