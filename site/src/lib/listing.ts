import type { ReadContext } from './cms';
import { dependsOn, type DependencyKey } from './dependencies';

/** Orders a list can be read in. The first is the one of the list's plain address. */
export const sorts = {
  recent: { label: 'Plus récentes', order: ['contentUpdatedAt:desc', 'firstPublishedAt:desc'] },
  titre: { label: 'Par titre', order: ['title:asc'] },
  vues: { label: 'Plus vues', order: ['viewCount:desc', 'contentUpdatedAt:desc'] },
} as const;

export type Sort = keyof typeof sorts;

/** Objects on a page of a list. */
export const pageSize = 12;

/** Beyond this page nobody reads; it bounds what an address can ask of the database. */
export const lastPage = 999;

/** Which page of a list its address asks for, and in which order. */
export interface ListRequest {
  page: number;
  tri: Sort;
}

/** A choice of a list's filters. */
export interface ListOption {
  value: string;
  label: string;
}

const isSort = (value: string | null): value is Sort => value !== null && Object.hasOwn(sorts, value);

/** Reads a page number; anything ill-formed is the first page, anything too far is a page that no list has. */
export function readPage(value: string | null): number {
  const page = /^[1-9]\d{0,8}$/.test(value ?? '') ? Number(value) : 1;
  return Math.min(page, lastPage + 1);
}

/** Reads the page and the order from an address. */
export function readListRequest(parameters: URLSearchParams): ListRequest {
  const tri = parameters.get('tri');
  return { page: readPage(parameters.get('page')), tri: isSort(tri) ? tri : 'recent' };
}

/** Reads what names a tag in an address; empty when ill-formed. */
export const readSlug = (value: string | null): string => (value && /^[a-z0-9-]{1,100}$/.test(value) ? value : '');

/**
 * The address of a page of a list: one spelling each, and none for what is by default.
 *
 * @param filters what the list is limited to, in the order of the address; empty strings mean "all"
 */
export function listingAddress(
  path: string,
  { page = 1, tri = 'recent' }: Partial<ListRequest> = {},
  filters: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  if (tri !== 'recent') parameters.set('tri', tri);
  if (page > 1) parameters.set('page', String(page));
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

/** Whether a list has such a page; the first page of an empty list is one. */
export const hasPage = (page: number, pageCount: number): boolean => page <= lastPage && page <= Math.max(1, pageCount);

/** The title of a page of a list. */
export const pageTitle = (title: string, page: number, pageCount: number): string =>
  page > 1 ? `${title}, page ${page} sur ${pageCount}` : title;

/** What the head of a page of a list says of it: where it stands, and what comes before and after. */
export function listingHead(path: string, request: ListRequest, pageCount: number) {
  const { page, tri } = request;
  const at = (number: number) => listingAddress(path, { page: number, tri });
  return {
    canonical: listingAddress(path, { page }),
    noindex: tri !== 'recent',
    prev: page > 1 ? at(page - 1) : undefined,
    next: page < pageCount ? at(page + 1) : undefined,
  };
}

interface Named {
  documentId: string;
}
interface ShownResource extends Named {
  base: Named | null;
  tags: ReadonlyArray<(Named & { category: { slug: string } | null }) | null>;
}

const tagsOnCards = new Set(['themes', 'types']);

/** Declares what cards of resources show: each resource, its base, its tags of the categories a card names, and counts of views. */
export function dependsOnCards(context: ReadContext, resources: readonly ShownResource[]): void {
  dependsOn(context, 'list:views');
  for (const { documentId, base, tags } of resources) {
    const shown = tags.filter((tag) => tag && tagsOnCards.has(tag.category?.slug ?? ''));
    dependsOn(
      context,
      `resource:${documentId}`,
      ...(base ? [`base:${base.documentId}` as const] : []),
      ...shown.map((tag): DependencyKey => `tag:${tag!.documentId}`),
    );
  }
}

/** Declares what cards of bases show: each base, its territory, and the count of its resources. */
export function dependsOnBaseCards(
  context: ReadContext,
  bases: ReadonlyArray<Named & { territory: Named | null }>,
): void {
  for (const { documentId, territory } of bases) {
    dependsOn(context, `base:${documentId}`, `resources@base:${documentId}`);
    if (territory) dependsOn(context, `tag:${territory.documentId}`);
  }
}

/** Declares what cards of collections show: each collection, its base, and the count of its resources. */
export function dependsOnCollectionCards(
  context: ReadContext,
  collections: ReadonlyArray<Named & { base: Named | null }>,
): void {
  for (const { documentId, base } of collections) {
    dependsOn(context, `collection:${documentId}`, `resources@collection:${documentId}`);
    if (base) dependsOn(context, `base:${base.documentId}`);
  }
}
