import { randomBytes } from 'node:crypto';
import type { CreateBase, SetBaseVisibility, UpdateBase } from '../../../contracts/base';
import type { BaseView } from '../../../contracts/views';
import { newSlug, slugKey } from '../domain/slug';
import { baseUid, documents, exactly, membershipUid, only, related, text, type Row } from '../seams/documents';
import { asSystem, freshViewer } from '../seams/rule';
import { baseView, loadBase } from '../views/base-view';
import type { CommandContext } from './command';
import { richTextToStore } from './rich-text-input';
import { shownFiles, Targets } from './targets';

type Run = CommandContext['strapi'];

/** What a command changes of a base, each target checked. `stored` is null for a new base. */
async function baseData(
  context: CommandContext,
  command: UpdateBase,
  stored: Row | null,
): Promise<Record<string, unknown>> {
  const { description, actorTypes, territory, profileImage, coverImage, socialLinks, ...plain } = command;
  const targets = new Targets(context.strapi, context.viewer);
  const data: Record<string, unknown> = { ...plain };
  const shown = shownFiles(stored?.profileImage, stored?.coverImage);
  if (description !== undefined) data.description = richTextToStore(description, stored && text(stored.description));
  if (actorTypes) data.actorTypes = exactly(await targets.tagList('actorTypes', actorTypes, 'types-d-acteur'));
  if (territory !== undefined) data.territory = only(await targets.tag('territory', territory, 'territoires'));
  if (profileImage !== undefined)
    data.profileImage = await targets.file('profileImage', profileImage, shown, ['image/']);
  if (coverImage !== undefined) data.coverImage = await targets.file('coverImage', coverImage, shown, ['image/']);
  if (socialLinks) {
    const links = related(stored?.socialLinks);
    data.socialLinks = { ...(links ? { id: links.id } : {}), ...socialLinks };
  }
  targets.settle();
  return data;
}

/** `POST /bases`: who creates a base owns it. */
export async function createBase(context: CommandContext, command: CreateBase): Promise<BaseView> {
  const { strapi, viewer } = context;
  const { visibility, ...fields } = command;
  const data = await baseData(context, fields, null);
  const base = await asSystem(strapi, () =>
    strapi.db.transaction(async () => {
      const slug = newSlug(command.title, slugKey(randomBytes));
      const contactAudience = command.contactAudience ?? 'team';
      const row = await documents(strapi, baseUid).create({
        data: { contactAudience, showLatestAdditions: true, ...data, visibility, slug, creator: only(viewer.memberId) },
      });
      await documents(strapi, membershipUid).create({
        data: {
          base: only(row.documentId),
          member: only(viewer.memberId),
          role: 'owner',
          pair: `${row.documentId}:${viewer.memberId}`,
        },
      });
      return row;
    }),
  );
  return baseView(strapi, await freshViewer(strapi, viewer.memberId), base.documentId);
}

const update = (strapi: Run, documentId: string, data: Record<string, unknown>) =>
  asSystem(strapi, () => documents(strapi, baseUid).update({ documentId, data }));

/** `PUT /bases/:id`. The address stays: it may already have been given to people. */
export async function updateBase(
  context: CommandContext,
  command: UpdateBase,
  { id = '' }: Record<string, string>,
): Promise<BaseView> {
  const stored = await loadBase(context.strapi, id);
  await update(context.strapi, id, await baseData(context, command, stored));
  return baseView(context.strapi, context.viewer, id);
}

/** `PUT /bases/:id/visibility` */
export async function setBaseVisibility(
  { strapi, viewer }: CommandContext,
  { visibility }: SetBaseVisibility,
  { id = '' }: Record<string, string>,
): Promise<BaseView> {
  await update(strapi, id, { visibility });
  return baseView(strapi, viewer, id);
}

/** `POST /bases/:id/bin`: all it contains disappears with it. */
export async function binBase(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '' }: Record<string, string>,
): Promise<BaseView> {
  await update(strapi, id, { binnedAt: new Date(), binnedBy: only(viewer.memberId) });
  return baseView(strapi, viewer, id);
}

/** `POST /bases/:id/restore` */
export async function restoreBase(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '' }: Record<string, string>,
): Promise<BaseView> {
  await update(strapi, id, { binnedAt: null, binnedBy: only(null) });
  return baseView(strapi, viewer, id);
}
