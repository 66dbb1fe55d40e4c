import { baseFiltersQuery, baseListQuery } from '../queries/base';
import type { VariablesOf } from '../queries/graphql';
import { baseCard, type BaseCardView } from './base-card';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import {
  dependsOnBaseCards,
  hasPage,
  listingAddress,
  pageSize,
  readListRequest,
  readSlug,
  type ListOption,
  type ListRequest,
} from './listing';
import { present } from './present';

/** What a reader asked of the list of bases. Empty strings mean "all". */
export interface BaseListQuery extends ListRequest {
  acteur: string;
  territoire: string;
}

/** Reads the list's address. Anything unknown or ill-formed counts as absent. */
export function readBaseListQuery(parameters: URLSearchParams): BaseListQuery {
  const { page, tri } = readListRequest(parameters);
  return {
    acteur: readSlug(parameters.get('acteur')),
    territoire: readSlug(parameters.get('territoire')),
    page,
    tri: tri === 'vues' ? 'recent' : tri,
  };
}

/** The address of the same list with some answers changed; any change but the page's goes back to page 1. */
export function baseListAddress(query: BaseListQuery, changes: Partial<BaseListQuery> = {}): string {
  const { acteur, territoire, ...request } = { ...query, page: 1, ...changes };
  return listingAddress('/bases', request, { acteur, territoire });
}

type Filters = NonNullable<VariablesOf<typeof baseListQuery>['filters']>;

/** The GraphQL filter: a territory holds those within it (a region its departments). */
function baseListFilters({ acteur, territoire }: BaseListQuery): Filters {
  const at = { slug: { eq: territoire } };
  return {
    and: [
      ...(acteur ? [{ actorTypes: { slug: { eq: acteur } } }] : []),
      ...(territoire
        ? [{ or: [{ territory: at }, { territory: { parent: at } }, { territory: { parent: { parent: at } } }] }]
        : []),
    ],
  };
}

export interface BaseListView {
  cards: BaseCardView[];
  total: number;
  pageCount: number;
  actorTypes: ListOption[];
  territories: ListOption[];
}

/** A page of the bases a reader may see, with the filters that lead somewhere. */
export async function loadBases(context: ReadContext, query: BaseListQuery): Promise<Loaded<BaseListView>> {
  dependsOn(context, 'list:bases', 'list:tags');
  const { page, tri } = query;
  const sort = tri === 'titre' ? ['title:asc'] : ['official:desc', 'certified:desc', 'createdAt:desc'];
  const [answer, choices] = await Promise.all([
    readCms(context, baseListQuery, { filters: baseListFilters(query), page, pageSize, sort }),
    readCms(context, baseFiltersQuery, {}),
  ]);
  if (!answer.ok) return answer;
  if (!choices.ok) return choices;
  const list = answer.data.bases_connection;
  const pageCount = list?.pageInfo.pageCount ?? 0;
  if (!hasPage(page, pageCount)) return failure(404);
  const nodes = list?.nodes ?? [];
  dependsOnBaseCards(context, nodes);
  const options = (tags: readonly ({ slug: string; name: string; baseCount: number } | null)[]): ListOption[] =>
    tags
      .filter(present)
      .filter(({ baseCount }) => baseCount > 0)
      .map((tag) => ({ value: tag.slug, label: `${tag.name} (${tag.baseCount})` }));
  return found({
    cards: nodes.map(baseCard),
    total: list?.pageInfo.total ?? 0,
    pageCount,
    actorTypes: options(choices.data.actorTypes),
    territories: options([...choices.data.territories, ...choices.data.moreTerritories]),
  });
}
