import { collectionListQuery, collectionQuery } from '../queries/collection';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { collectionCard, type CollectionCardView } from './collection-card';
import { longDate } from './dates';
import { dependsOn } from './dependencies';
import { imageView, type ImageView } from './file-view';
import { dependsOnCards, dependsOnCollectionCards, hasPage, pageSize, type ListRequest } from './listing';
import { present } from './present';
import { resourceCard, type ResourceCardView } from './resource-card';
import { viewsLabel } from './views';

export interface CollectionView {
  id: string;
  href: string;
  name: string;
  description: string | undefined;
  image: ImageView | undefined;
  base: { href: string; title: string } | undefined;
  /** Set apart from its base: not everyone who sees the base sees it. */
  restricted: boolean;
  updated: string | undefined;
  updatedIso: string | undefined;
  /** How many of its resources this reader may see, all pages together. */
  total: number;
  views: string | undefined;
  cards: ResourceCardView[];
  pageCount: number;
}

/** A page of a collection: its resources keep the order its base gave them. */
export async function loadCollection(
  context: ReadContext,
  slug: string,
  page: number,
): Promise<Loaded<CollectionView>> {
  const answer = await readCms(context, collectionQuery, { slug, start: (page - 1) * pageSize, limit: pageSize });
  if (!answer.ok) return answer;
  const [collection] = answer.data.collections;
  if (!collection) return failure(404);
  const total = collection.resourceCount;
  const pageCount = Math.ceil(total / pageSize);
  if (!hasPage(page, pageCount)) return failure(404);
  const resources = collection.resources.filter(present);
  dependsOnCollectionCards(context, [collection]);
  dependsOnCards(context, resources);
  const { base, image, updatedAt } = collection;
  dependsOn(context, `views:${collection.documentId}`);
  return found({
    id: collection.documentId,
    href: `/collections/${collection.slug}`,
    name: collection.name,
    description: collection.description ?? undefined,
    image: image ? imageView(image, '') : undefined,
    base: base ? { href: `/bases/${base.slug}`, title: base.title } : undefined,
    restricted: collection.visibility === 'private' || collection.visibility === 'restricted',
    updated: longDate(updatedAt),
    updatedIso: updatedAt?.slice(0, 10),
    total,
    views: viewsLabel(collection.viewCount),
    cards: resources.map(resourceCard),
    pageCount,
  });
}

export interface CollectionListView {
  cards: CollectionCardView[];
  total: number;
  pageCount: number;
}

/** A page of all the collections a reader may see. */
export async function loadCollections(
  context: ReadContext,
  { page, tri }: ListRequest,
): Promise<Loaded<CollectionListView>> {
  dependsOn(context, 'list:collections');
  const sort = tri === 'titre' ? ['name:asc'] : ['updatedAt:desc'];
  const answer = await readCms(context, collectionListQuery, { page, pageSize, sort });
  if (!answer.ok) return answer;
  const list = answer.data.collections_connection;
  const pageCount = list?.pageInfo.pageCount ?? 0;
  if (!hasPage(page, pageCount)) return failure(404);
  const nodes = list?.nodes ?? [];
  dependsOnCollectionCards(context, nodes);
  return found({ cards: nodes.map((one) => collectionCard(one)), total: list?.pageInfo.total ?? 0, pageCount });
}
