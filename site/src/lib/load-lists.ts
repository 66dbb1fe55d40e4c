import { indexQuery, resourceListQuery } from '../queries/lists';
import { found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { resourceCard, type ResourceCardView } from './resource-card';
import {
  activeFilters,
  filterOptions,
  listFilters,
  listSort,
  pageSize,
  type ActiveFilter,
  type ListQuery,
} from './resource-list';
import { present } from './present';

/** Categories of the index a list can be filtered by, in the filter form. */
const filteringCategories = ['themes', 'types', 'beneficiaires'];

export interface ResourceListView {
  cards: ResourceCardView[];
  total: number;
  page: number;
  pageCount: number;
  active: ActiveFilter[];
  options: ReturnType<typeof filterOptions>;
}

/** One page of the list a reader asked for. */
export async function loadResourceList(context: ReadContext, query: ListQuery): Promise<Loaded<ResourceListView>> {
  // Cards name the bases of their resources.
  dependsOn(context, 'list:resources', 'list:bases', 'list:tags');
  const variables = { filters: listFilters(query), page: query.page, pageSize, sort: listSort(query) };
  const [list, index] = await Promise.all([
    readCms(context, resourceListQuery, variables),
    readCms(context, indexQuery, { categories: filteringCategories }),
  ]);
  if (!list.ok) return list;
  if (!index.ok) return index;
  const connection = list.data.resources_connection;
  const tags = index.data.tags.filter(present);
  return found({
    cards: (connection?.nodes ?? []).map(resourceCard),
    total: connection?.pageInfo.total ?? 0,
    page: connection?.pageInfo.page ?? 1,
    pageCount: connection?.pageInfo.pageCount ?? 0,
    active: activeFilters(query, tags),
    options: filterOptions(tags),
  });
}
