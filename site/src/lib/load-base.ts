import { baseQuery, baseResourcesQuery, type BaseData, type BaseHeadData } from '../queries/base';
import { baseMark, type BaseMark } from './base-card';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { imageView, type ImageView } from './file-view';
import { resourceCard, type ResourceCardView } from './resource-card';
import { pageSize } from './resource-list';
import { present } from './present';
import { safeLink } from './safe-link';

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
  total: number;
}

export interface BaseView extends BaseHeadView {
  description: string | undefined;
  actorTypes: string[];
  /** The contact address, when the base shows it to this reader. */
  contact: string | undefined;
  links: { label: string; href: string }[];
  sections: {
    key: string;
    title: string;
    description: string | undefined;
    cards: ResourceCardView[];
    collections: { name: string; description: string | undefined }[];
  }[];
  latest: ResourceCardView[];
}

function head(base: BaseHeadData, total: number): BaseHeadView {
  return {
    id: base.documentId,
    slug: base.slug,
    title: base.title,
    mark: baseMark(base),
    restricted: base.visibility !== 'public',
    territory: base.territory?.name,
    logo: base.profileImage ? imageView(base.profileImage, '') : undefined,
    cover: base.coverImage ? imageView(base.coverImage, '') : undefined,
    total,
  };
}

function links(base: BaseData): BaseView['links'] {
  const social = base.socialLinks;
  return [
    { label: 'Site internet', href: safeLink(base.website) },
    { label: 'Cartographie nationale', href: safeLink(base.nationalCartographyUrl) },
    { label: 'LinkedIn', href: safeLink(social?.linkedin) },
    { label: 'Mastodon', href: safeLink(social?.mastodon) },
    { label: 'Facebook', href: safeLink(social?.facebook) },
    { label: 'X', href: safeLink(social?.x) },
  ].flatMap(({ label, href }) => (href ? [{ label, href }] : []));
}

/** The page "Présentation" of a base. */
export async function loadBase(context: ReadContext, slug: string): Promise<Loaded<BaseView>> {
  const answer = await readCms(context, baseQuery, { slug });
  if (!answer.ok) return answer;
  const [base] = answer.data.bases;
  if (!base) return failure(404);
  // Sections show cards of other bases' resources, which name their bases.
  dependsOn(context, 'list:bases', 'list:resources', 'list:collections', 'list:tags');
  const sections = (base.sections ?? []).filter(present).map((section) => ({
    key: section.key,
    title: section.title,
    description: section.description ?? undefined,
    cards: section.resources.filter(present).map(resourceCard),
    collections: section.collections
      .filter(present)
      .map(({ name, description }) => ({ name, description: description ?? undefined })),
  }));
  return found({
    ...head(base, answer.data.latest?.pageInfo.total ?? 0),
    description: base.description ?? undefined,
    actorTypes: base.actorTypes.filter(present).map((tag) => tag.name),
    contact: base.contact ?? undefined,
    links: links(base),
    sections: sections.filter((section) => section.cards.length + section.collections.length > 0),
    latest: base.showLatestAdditions === false ? [] : (answer.data.latest?.nodes ?? []).map(resourceCard),
  });
}

export interface BaseResourcesView extends BaseHeadView {
  cards: ResourceCardView[];
  page: number;
  pageCount: number;
}

/** A page of the resources of a base. */
export async function loadBaseResources(
  context: ReadContext,
  slug: string,
  page: number,
): Promise<Loaded<BaseResourcesView>> {
  const answer = await readCms(context, baseResourcesQuery, { slug, page, pageSize });
  if (!answer.ok) return answer;
  const [base] = answer.data.bases;
  if (!base) return failure(404);
  dependsOn(context, `base:${base.documentId}`, 'list:resources', 'list:tags');
  const connection = answer.data.resources_connection;
  return found({
    ...head(base, connection?.pageInfo.total ?? 0),
    cards: (connection?.nodes ?? []).map(resourceCard),
    page: connection?.pageInfo.page ?? 1,
    pageCount: connection?.pageInfo.pageCount ?? 0,
  });
}
