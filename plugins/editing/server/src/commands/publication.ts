import type { MoveResource, SetResourceVisibility } from '../../../contracts/resource';
import type { ResourceView } from '../../../contracts/views';
import { audienceOf, visibilityAfterMove, type BaseAudience, type ResourceAudience } from '../domain/audience';
import { whatIsMissing, type Missing } from '../domain/publication-check';
import { baseUid, documents, only, resourceUid } from '../seams/documents';
import { checkedDraft, resourceView } from '../views/resource-view';
import type { CommandContext } from './command';
import { categoriesFor } from './index-categories';
import { invalid } from './refusals';
import { alone, changeDocument, loadDraft, loadResource, type ResourceRow } from './resource-store';
import { requireRoomIn } from './resources';

type Run = CommandContext['strapi'];

/** @throws ValidationError with each missing thing, in `fields` and in `missing` */
function refuseMissing(missing: readonly Missing[]): void {
  if (missing.length > 0)
    throw invalid(Object.fromEntries(missing.map(({ field, message }) => [field, message])), { missing });
}

/** What the draft lacks to be published where it is. */
export const missingToPublish = (strapi: Run, draft: ResourceRow): Promise<Missing[]> =>
  missingFor(strapi, draft, draft.visibility, draft.base?.visibility, draft.base?.documentId ?? null);

/** What a version would lack in front of the audience that a visibility, in a base, gives it. */
async function missingFor(
  strapi: Run,
  row: ResourceRow,
  visibility: ResourceAudience,
  base: BaseAudience | undefined,
  baseId: string | null,
) {
  const categories = await categoriesFor(strapi, 'resource', baseId);
  return whatIsMissing(checkedDraft(row, categories), audienceOf(visibility, base));
}

/** `POST /resources/:id/publish`: readers now see the draft as it is. */
export async function publish(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await alone(strapi, id, async () => {
    const draft = await loadDraft(strapi, id);
    refuseMissing(await missingToPublish(strapi, draft));
    await documents(strapi, resourceUid).publish({ documentId: id });
  });
  return resourceView(strapi, viewer, id);
}

/** `POST /resources/:id/unpublish`: only those who may edit it see it, from now on; the draft stays. */
export async function unpublish(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await alone(strapi, id, () => documents(strapi, resourceUid).unpublish({ documentId: id }));
  return resourceView(strapi, viewer, id);
}

/** `PUT /resources/:id/visibility`: opening a published version to everyone asks of it what publishing it would. */
export async function setVisibility(
  { strapi, viewer }: CommandContext,
  { visibility }: SetResourceVisibility,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await alone(strapi, id, async () => {
    const draft = await loadDraft(strapi, id);
    const published = await loadResource(strapi, id, 'published');
    const base = draft.base?.visibility;
    if (published && audienceOf(draft.visibility, base) === 'some')
      refuseMissing(await missingFor(strapi, published, visibility, base, draft.base?.documentId ?? null));
    await changeDocument(strapi, id, { visibility });
  });
  return resourceView(strapi, viewer, id);
}

/** `PUT /resources/:id/base` */
export async function moveToBase(
  { strapi, viewer }: CommandContext,
  command: MoveResource,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await requireRoomIn(strapi, viewer, command.base);
  await alone(strapi, id, async () => {
    const draft = await loadDraft(strapi, id);
    if (draft.base?.documentId === command.base) return;
    const visibility = visibilityAfterMove(draft.visibility, draft.base?.visibility, command.confirmedAudience);
    const target = await documents(strapi, baseUid).findOne({ documentId: command.base, fields: ['visibility'] });
    const published = await loadResource(strapi, id, 'published');
    if (published)
      refuseMissing(
        await missingFor(strapi, published, visibility, target?.visibility as BaseAudience | undefined, command.base),
      );
    await changeDocument(strapi, id, { base: only(command.base), visibility });
  });
  return resourceView(strapi, viewer, id);
}

/** `POST /resources/:id/bin` */
export async function binResource(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await alone(strapi, id, () => changeDocument(strapi, id, { binnedAt: new Date(), binnedBy: only(viewer.memberId) }));
  return resourceView(strapi, viewer, id);
}

/** `POST /resources/:id/restore` */
export async function restoreResource(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '' }: Record<string, string>,
): Promise<ResourceView> {
  await alone(strapi, id, () => changeDocument(strapi, id, { binnedAt: null, binnedBy: only(null) }));
  return resourceView(strapi, viewer, id);
}
