import { memberBases } from '@labase/visibility/contracts';
import { basesByIdQuery, memberQuery } from '../queries/member';
import { baseCard, type BaseCardView } from './base-card';
import { failure, found, readCms, readCmsRoute, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { imageView, type ImageView } from './file-view';
import { dependsOnBaseCards, dependsOnCards, hasPage, pageSize, sorts, type ListRequest } from './listing';
import { present } from './present';
import { resourceCard, type ResourceCardView } from './resource-card';
import { safeLink, siteName } from './safe-link';
import { socialAddresses } from './social-links';

export interface MemberView {
  href: string;
  name: string;
  photo: ImageView | undefined;
  /** `verified`: checked by La Base; otherwise it is what the person says. */
  actorType: { name: string; verified: boolean } | undefined;
  territory: string | undefined;
  /** Paragraphs. */
  biography: string[];
  /** The contact address, when its owner shows it. */
  contact: string | undefined;
  links: { label: string; href: string }[];
  /** Shown to members of La Base only. */
  membersOnly: boolean;
  bases: BaseCardView[];
  total: number;
  cards: ResourceCardView[];
  pageCount: number;
}

/** The bases of a member among those the reader sees: first which, then what is said of them, both by the rule. */
async function basesOf(context: ReadContext, memberId: string): Promise<Loaded<BaseCardView[]>> {
  dependsOn(context, `memberships@member:${memberId}`, `bases@member:${memberId}`);
  const told = await readCmsRoute(context, `/visibility/members/${memberId}/bases`, memberBases);
  if (!told.ok) return told;
  const ids = told.data.bases.map(({ documentId }) => documentId);
  if (ids.length === 0) return found([]);
  const answer = await readCms(context, basesByIdQuery, { ids });
  if (!answer.ok) return answer;
  const bases = answer.data.bases.filter(present);
  dependsOnBaseCards(context, bases);
  return found(bases.map(baseCard));
}

/** A profile, as this reader may see it. */
export async function loadMember(
  context: ReadContext,
  slug: string,
  { page, tri }: ListRequest,
): Promise<Loaded<MemberView>> {
  const answer = await readCms(context, memberQuery, { slug, page, pageSize, sort: [...sorts[tri].order] });
  if (!answer.ok) return answer;
  const [member] = answer.data.members;
  const list = answer.data.resources_connection;
  const pageCount = list?.pageInfo.pageCount ?? 0;
  if (!member || !hasPage(page, pageCount)) return failure(404);
  const id = member.documentId;
  const bases = await basesOf(context, id);
  if (!bases.ok) return bases;
  const nodes = list?.nodes ?? [];
  dependsOn(context, `member:${id}`, `resources@member:${id}`);
  for (const tag of [member.actorType, member.territory]) if (tag) dependsOn(context, `tag:${tag.documentId}`);
  dependsOnCards(context, nodes);
  const website = safeLink(member.website);
  return found({
    href: `/membres/${member.slug}`,
    name: `${member.firstName} ${member.lastName}`,
    photo: member.photo ? imageView(member.photo, '') : undefined,
    actorType: member.actorType
      ? {
          name: member.actorType.name,
          verified: member.actorTypeVerified === true && member.actorType.verifiable === true,
        }
      : undefined,
    territory: member.territory?.name,
    biography: (member.biography ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== ''),
    contact: member.contact ?? undefined,
    links: [...(website ? [{ label: siteName(website), href: website }] : []), ...socialAddresses(member.socialLinks)],
    membersOnly: member.profileVisibility !== 'public',
    bases: bases.data,
    total: list?.pageInfo.total ?? 0,
    cards: nodes.map(resourceCard),
    pageCount,
  });
}
