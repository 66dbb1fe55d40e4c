import type { VariablesOf } from '../queries/graphql';
import type { resourceListQuery } from '../queries/lists';
import type { TagData } from '../queries/fragments';
import { listingAddress, readListRequest, readSlug, sorts, type ListOption, type ListRequest } from './listing';
import { themeCategories, themeCategory } from './theme-categories';

/** What a reader asked of the list, as its address says it. Empty strings mean "all". */
export interface ListQuery extends ListRequest {
  q: string;
  famille: string;
  theme: string;
  type: string;
  public: string;
  index: string;
}

/** Reads the list's address. Anything unknown or ill-formed counts as absent. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  return {
    q: (parameters.get('q') ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 120),
    famille: themeCategory(parameters.get('famille'))?.slug ?? '',
    theme: readSlug(parameters.get('theme')),
    type: readSlug(parameters.get('type')),
    public: readSlug(parameters.get('public')),
    index: readSlug(parameters.get('index')),
    ...readListRequest(parameters),
  };
}

/** The address of the same list with some answers changed; any change but the page's goes back to page 1. */
export function listAddress(query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const { q, famille, theme, type, public: audience, index, ...request } = { ...query, page: 1, ...changes };
  return listingAddress('/ressources', request, { q, famille, theme, type, public: audience, index });
}

type Filters = NonNullable<VariablesOf<typeof resourceListQuery>['filters']>;

/** The GraphQL filter: every word in the title or the description, and every chosen tag. */
export function listFilters(query: ListQuery): Filters {
  const words = query.q.split(' ').filter(Boolean).slice(0, 8);
  const tags = [query.theme, query.type, query.public, query.index].filter(Boolean);
  return {
    and: [
      ...words.map((word) => ({ or: [{ title: { containsi: word } }, { description: { containsi: word } }] })),
      ...tags.map((tag) => ({ tags: { slug: { eq: tag } } })),
      ...(query.famille ? [{ tags: { familySlug: { eq: query.famille } } }] : []),
    ],
  };
}

/** The order of the list, as Strapi writes it. */
export const listSort = ({ tri }: Pick<ListQuery, 'tri'>): string[] => [...sorts[tri].order];

/** A filter that is on, with the address of the list without it. */
export interface ActiveFilter {
  label: string;
  without: string;
}

/** The filters that are on, named as the index names them. */
export function activeFilters(query: ListQuery, index: readonly TagData[]): ActiveFilter[] {
  const family = themeCategory(query.famille);
  const named = (['theme', 'type', 'public', 'index'] as const).flatMap((name) => {
    const label = index.find((tag) => tag.slug === query[name])?.name ?? query[name];
    return query[name] ? [{ label, without: listAddress(query, { [name]: '' }) }] : [];
  });
  return [
    ...(query.q ? [{ label: `« ${query.q} »`, without: listAddress(query, { q: '' }) }] : []),
    ...(family ? [{ label: family.name, without: listAddress(query, { famille: '' }) }] : []),
    ...named,
  ];
}

/** The choices of the filter form; themes stand under their category. */
export function filterOptions(index: readonly TagData[]) {
  const options = (category: string, family?: string): ListOption[] =>
    index
      .filter((tag) => tag.category?.slug === category && (!family || tag.familySlug === family))
      .map((tag) => ({ value: tag.slug, label: tag.name }));
  return {
    themes: themeCategories
      .map((category) => ({ label: category.name, options: options('themes', category.slug) }))
      .filter((group) => group.options.length > 0),
    types: options('types'),
    publics: options('beneficiaires'),
  };
}

/** The title of the list: what was asked, in words. */
export function listTitle(query: ListQuery): string {
  const family = themeCategory(query.famille);
  if (query.q) return `Ressources pour « ${query.q} »`;
  return family ? family.name : 'Toutes les ressources';
}
