import { baseTeam } from '@labase/visibility/contracts';
import {
  baseCollectionsQuery,
  baseHeadQuery,
  baseQuery,
  baseResourcesQuery,
  type BaseData,
  type BaseHeadData,
} from '../queries/base';
import { baseMark, type BaseMark } from './base-card';
import { failure, found, readCms, readCmsRoute, type Loaded, type ReadContext } from './cms';
import { collectionCard, type CollectionCardView } from './collection-card';
import { longDate } from './dates';
import { dependsOn } from './dependencies';
import { imageView, type ImageView } from './file-view';
import { dependsOnCards, dependsOnCollectionCards, hasPage, pageSize, sorts, type ListRequest } from './listing';
import { memberCard, type MemberCardView } from './member-card';
import { present } from './present';
import { resourceCard, type ResourceCardView } from './resource-card';
import { roleNames, type Role } from './role-names';
import { safeLink } from './safe-link';
import { socialAddresses } from './social-links';
import { viewsLabel } from './views';

/** The head every page of a base has. */
export interface BaseHeadView {
  id: string;
  slug: string;
  title: string;
  mark: BaseMark | undefined;
  restricted: boolean;
  territory: string | undefined;
  logo: ImageView | undefined;
  cover: ImageView | undefined;
  /** How many of its resources and collections the reader may see. */
  resources: number;
  collections: number;
  views: string | undefined;
}

export interface BaseView extends BaseHeadView {
  description: string | undefined;
  actorTypes: string[];
  /** The contact address, when the base shows it to this reader. */
  contact: string | undefined;
  links: { label: string; href: string }[];
  openedOn: string | undefined;
  sections: {
    key: string;
    title: string;
    description: string | undefined;
    cards: ResourceCardView[];
    collections: CollectionCardView[];
  }[];
  latest: ResourceCardView[];
}

/** Declares what the head shows, counts included. */
function head(context: ReadContext, base: BaseHeadData): BaseHeadView {
  const id = base.documentId;
  dependsOn(context, `base:${id}`, `views:${id}`, `resources@base:${id}`, `collections@base:${id}`);
  if (base.territory) dependsOn(context, `tag:${base.territory.documentId}`);
  return {
    id,
    slug: base.slug,
    title: base.title,
    mark: baseMark(base),
    restricted: base.visibility !== 'public',
    territory: base.territory?.name,
    logo: base.profileImage ? imageView(base.profileImage, '') : undefined,
    cover: base.coverImage ? imageView(base.coverImage, '') : undefined,
    resources: base.resourceCount,
    collections: base.collectionCount,
    views: viewsLabel(base.viewCount),
  };
}

function links(base: BaseData): BaseView['links'] {
  return [
    { label: 'Site internet', href: safeLink(base.website) },
    { label: 'Cartographie nationale', href: safeLink(base.nationalCartographyUrl) },
    ...socialAddresses(base.socialLinks),
  ].flatMap(({ label, href }) => (href ? [{ label, href }] : []));
}

/** The page "Présentation" of a base. */
export async function loadBase(context: ReadContext, slug: string): Promise<Loaded<BaseView>> {
  const answer = await readCms(context, baseQuery, { slug });
  if (!answer.ok) return answer;
  const [base] = answer.data.bases;
  if (!base) return failure(404);
  const parts = (base.sections ?? []).filter(present);
  const latest = base.showLatestAdditions === false ? [] : answer.data.latest.filter(present);
  const actorTypes = base.actorTypes.filter(present);
  dependsOnCards(context, [...latest, ...parts.flatMap((part) => part.resources.filter(present))]);
  dependsOnCollectionCards(
    context,
    parts.flatMap((part) => part.collections.filter(present)),
  );
  dependsOn(context, ...actorTypes.map((tag) => `tag:${tag.documentId}` as const));
  const sections = parts.map((part) => ({
    key: part.key,
    title: part.title,
    description: part.description ?? undefined,
    cards: part.resources.filter(present).map(resourceCard),
    collections: part.collections.filter(present).map((one) => collectionCard(one, base.documentId)),
  }));
  return found({
    ...head(context, base),
    description: base.description ?? undefined,
    actorTypes: actorTypes.map((tag) => tag.name),
    contact: base.contact ?? undefined,
    links: links(base),
    openedOn: longDate(base.createdAt),
    sections: sections.filter((section) => section.cards.length + section.collections.length > 0),
    latest: latest.map(resourceCard),
  });
}

/** A page of something a base has. */
export interface BaseListView<Card> extends BaseHeadView {
  cards: Card[];
  pageCount: number;
}

/** A page of the resources of a base. */
export async function loadBaseResources(
  context: ReadContext,
  slug: string,
  { page, tri }: ListRequest,
): Promise<Loaded<BaseListView<ResourceCardView>>> {
  const answer = await readCms(context, baseResourcesQuery, { slug, page, pageSize, sort: [...sorts[tri].order] });
  if (!answer.ok) return answer;
  const [base] = answer.data.bases;
  const list = answer.data.resources_connection;
  const pageCount = list?.pageInfo.pageCount ?? 0;
  if (!base || !hasPage(page, pageCount)) return failure(404);
  const nodes = list?.nodes ?? [];
  dependsOnCards(context, nodes);
  return found({ ...head(context, base), cards: nodes.map(resourceCard), pageCount });
}

/** A page of the collections of a base. */
export async function loadBaseCollections(
  context: ReadContext,
  slug: string,
  { page, tri }: ListRequest,
): Promise<Loaded<BaseListView<CollectionCardView>>> {
  const sort = tri === 'titre' ? ['name:asc'] : ['updatedAt:desc'];
  const answer = await readCms(context, baseCollectionsQuery, { slug, page, pageSize, sort });
  if (!answer.ok) return answer;
  const [base] = answer.data.bases;
  const list = answer.data.collections_connection;
  const pageCount = list?.pageInfo.pageCount ?? 0;
  if (!base || !hasPage(page, pageCount)) return failure(404);
  const nodes = list?.nodes ?? [];
  dependsOnCollectionCards(context, nodes);
  return found({
    ...head(context, base),
    cards: nodes.map((one) => collectionCard(one, base.documentId)),
    pageCount,
  });
}

export interface BaseTeamView extends BaseHeadView {
  /** The team by role, the highest first; `unnamed`: how many hold the role whom this reader is not told the name of. */
  roles: { role: Role; people: MemberCardView[]; unnamed: number }[];
  groups: { actorType: string; role: Role }[];
}

/** The team of a base, as this reader is told of it. */
export async function loadBaseTeam(context: ReadContext, slug: string): Promise<Loaded<BaseTeamView>> {
  const answer = await readCms(context, baseHeadQuery, { slug });
  if (!answer.ok) return answer;
  const [base] = answer.data.bases;
  if (!base) return failure(404);
  const id = base.documentId;
  const team = await readCmsRoute(context, `/visibility/bases/${id}/team`, baseTeam);
  if (!team.ok) return team;
  const { named, unnamed, groups } = team.data;
  dependsOn(context, `memberships@base:${id}`, `members@base:${id}`, `actor-type-grants@base:${id}`);
  dependsOn(context, ...named.map((person) => `member:${person.documentId}` as const));
  const roles = (Object.keys(roleNames) as Role[]).map((role) => ({
    role,
    people: named.filter((person) => person.role === role).map(memberCard),
    unnamed: unnamed.find((one) => one.role === role)?.count ?? 0,
  }));
  return found({
    ...head(context, base),
    roles: roles.filter((one) => one.people.length + one.unnamed > 0),
    groups,
  });
}
