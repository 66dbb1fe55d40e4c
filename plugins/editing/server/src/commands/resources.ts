import { randomBytes } from 'node:crypto';
import type { CreateResource, SetIndex, SetInformations } from '../../../contracts/resource';
import type { ResourceView } from '../../../contracts/views';
import { newSlug, retitledSlug, slugKey } from '../domain/slug';
import { documents, exactly, only, relatedMany, resourceUid } from '../seams/documents';
import { asSystem, freshViewer, may, type Viewer } from '../seams/rule';
import { indexVersion, informationsVersion, resourceView } from '../views/resource-view';
import type { CommandContext } from './command';
import { categoriesFor, categoryOf } from './index-categories';
import { shownByResource } from './outline-data';
import { Conflict, forbidden, invalid } from './refusals';
import { changeDraft, type ResourceRow } from './resource-store';
import { Targets } from './targets';

/** @throws ValidationError when the base is unknown or hidden, ForbiddenError when it is seen but takes nothing from this member */
export async function requireRoomIn(strapi: CommandContext['strapi'], viewer: Viewer, base: string): Promise<void> {
  const { seen, allowed } = await may(strapi, viewer, 'resource.add', base);
  if (!seen) throw invalid({ base: 'Choisissez une base où vous pouvez ajouter des ressources.' });
  if (!allowed)
    throw forbidden('Demandez à l’équipe de cette base de vous y nommer contributeur pour y ajouter des ressources.');
}

/** `POST /resources`: a draft that only those who may edit it see. */
export async function createResource(
  { strapi, viewer }: CommandContext,
  command: CreateResource,
): Promise<ResourceView> {
  await requireRoomIn(strapi, viewer, command.base);
  const row = await asSystem(strapi, () =>
    documents(strapi, resourceUid).create({
      status: 'draft',
      data: {
        title: command.title,
        description: command.description ?? null,
        slug: newSlug(command.title, slugKey(randomBytes)),
        base: only(command.base),
        creator: only(viewer.memberId),
        visibility: 'inherit',
        licenceScope: 'whole',
        sections: [],
        contents: [],
        evaluationsEnabled: true,
        gridEnabled: false,
        viewCount: 0,
        revision: 1,
      },
    }),
  );
  return resourceView(strapi, await freshViewer(strapi, viewer.memberId), row.documentId);
}

const onlyCreator =
  'Seule la personne qui a créé cette ressource peut dire qu’elle en est la productrice. Nommez-la parmi les producteurs.';
const unknownBase = 'Choisissez une base que vous pouvez voir.';
const unknownMember = 'Choisissez un membre de La Base.';

async function sourcesData(targets: Targets, sources: NonNullable<SetInformations['sources']>) {
  const data = [];
  for (const [index, source] of sources.entries()) {
    if (source.kind === 'member') {
      const member = await targets.seen(`sources.${index}.member`, source.member, 'member.see', unknownMember);
      data.push({ kind: 'member', member: only(member), name: null, website: null, occupation: only(null) });
    } else {
      const occupation = await targets.tag(`sources.${index}.occupation`, source.occupation ?? null, 'types-d-acteur');
      data.push({
        kind: 'external',
        name: source.name,
        website: source.website ?? null,
        occupation: only(occupation),
        member: only(null),
      });
    }
  }
  return data;
}

/** A title fixes the address only once the resource has been published. */
const addressFor = (draft: ResourceRow, title: string | undefined) =>
  title === undefined || title === draft.title || draft.firstPublishedAt
    ? {}
    : { slug: retitledSlug(draft.slug, title, slugKey(randomBytes)) };

/** Whether someone else changed what a form had read. */
const isStale = (
  { version, revision }: { version?: string; revision?: number },
  draft: ResourceRow,
  current: string,
): boolean => (version === undefined ? revision !== undefined && revision !== draft.revision : version !== current);

/** `PUT /resources/:id/informations` */
export async function setInformations(
  { strapi, viewer }: CommandContext,
  command: SetInformations,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  const { version, revision, image, sources, creditedBases, licence, ...plain } = command;
  await changeDraft(strapi, id, async (draft) => {
    if (isStale({ version, revision }, draft, informationsVersion(draft)))
      throw new Conflict(await resourceView(strapi, viewer, id), command);
    const targets = new Targets(strapi, viewer);
    const data: Record<string, unknown> = { ...plain, ...addressFor(draft, plain.title) };
    if (plain.producer === 'self' && draft.producer !== 'self' && !viewer.reach.createdResources.includes(id))
      targets.refuse('producer', onlyCreator);
    if (image !== undefined) data.image = await targets.file('image', image, shownByResource(draft), ['image/']);
    if (licence !== undefined) data.licence = only(await targets.tag('licence', licence, 'licences'));
    if (sources !== undefined) data.sources = await sourcesData(targets, sources);
    if (creditedBases !== undefined) {
      for (const [index, base] of creditedBases.entries())
        await targets.seen(`creditedBases.${index}`, base, 'base.see', unknownBase);
      data.creditedBases = exactly(creditedBases);
    }
    targets.settle();
    return { data, result: undefined };
  });
  return resourceView(strapi, viewer, id);
}

/** `PUT /resources/:id/index` */
export async function setIndex(
  { strapi, viewer }: CommandContext,
  command: SetIndex,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await changeDraft(strapi, id, async (draft) => {
    if (isStale(command, draft, indexVersion(draft)))
      throw new Conflict(await resourceView(strapi, viewer, id), command);
    const targets = new Targets(strapi, viewer);
    const base = draft.base?.documentId ?? null;
    const categories = await categoriesFor(strapi, 'resource', base);
    const wanted = command.tags ?? {};
    const kept = relatedMany(draft.tags).filter((tag) => !Object.hasOwn(wanted, categoryOf(tag) ?? ''));
    const chosen: string[] = kept.map((tag) => tag.documentId);
    for (const [slug, tags] of Object.entries(wanted)) {
      const category = categories.find((item) => item.slug === slug);
      const rows = category ? await targets.tags(tags, [slug], base) : [null];
      if (rows.includes(null)) targets.refuse(`tags.${slug}`, 'Choisissez des éléments de la liste.');
      const { maximumCount } = category ?? { maximumCount: null };
      if (maximumCount !== null && tags.length > maximumCount)
        targets.refuse(`tags.${slug}`, `Choisissez ${maximumCount} élément${maximumCount > 1 ? 's' : ''} au plus.`);
      chosen.push(...rows.flatMap((row) => row?.documentId ?? []));
    }
    const data: Record<string, unknown> = { tags: exactly(chosen) };
    if (command.territories)
      data.territories = exactly(await targets.tagList('territories', command.territories, 'territoires'));
    targets.settle();
    return { data, result: undefined };
  });
  return resourceView(strapi, viewer, id);
}
