import { randomUUID } from 'node:crypto';
import type { AddSection, MoveSection, UpdateSection } from '../../../contracts/content';
import type { PartAdded, ResourceView } from '../../../contracts/views';
import * as outline from '../domain/outline';
import { text } from '../seams/documents';
import { resourceView } from '../views/resource-view';
import type { CommandContext } from './command';
import { partErrors, requireRoom, toSections, toZone } from './outline-data';
import { unknown } from './refusals';
import { changeDraft, type ResourceRow, type SectionRow } from './resource-store';

type Change = (current: { sections: SectionRow[]; contents: PlacedRow[] }) => outline.Outline<PlacedRow, SectionRow>;
type PlacedRow = ResourceRow['contents'][number] & { section: string | null };

async function changeOutline({ strapi }: CommandContext, id: string, change: Change, adds = false): Promise<void> {
  await changeDraft(strapi, id, async (draft) => {
    const { sections, contents } = draft;
    if (adds) requireRoom(draft, 'sections');
    const current = { sections, contents: contents.map((content) => ({ ...content, section: text(content.section) })) };
    const next = partErrors(() => change(current));
    return { data: { sections: toSections(next.sections), contents: toZone(next.contents) }, result: undefined };
  });
}

/** `POST /resources/:id/sections` */
export async function addSection(
  context: CommandContext,
  command: AddSection,
  { id = '' }: Record<string, string>,
): Promise<PartAdded> {
  const key = command.key ?? randomUUID();
  const section = { key, title: command.title, foldable: command.foldable ?? true };
  await changeOutline(context, id, (current) => outline.addSection(current, section, command.after), true);
  return { key, resource: await resourceView(context.strapi, context.viewer, id) };
}

/** `PUT /resources/:id/sections/:key` */
export async function updateSection(
  context: CommandContext,
  command: UpdateSection,
  { id = '', key = '' }: Record<string, string>,
): Promise<ResourceView> {
  await changeOutline(context, id, ({ sections, contents }) => {
    if (!sections.some((section) => section.key === key)) throw unknown();
    return {
      sections: sections.map((section) =>
        section.key === key
          ? { ...section, title: command.title ?? section.title, foldable: command.foldable ?? section.foldable }
          : section,
      ),
      contents,
    };
  });
  return resourceView(context.strapi, context.viewer, id);
}

/** `DELETE /resources/:id/sections/:key`: its contents go to the section before. */
export async function removeSection(
  context: CommandContext,
  _: unknown,
  { id = '', key = '' }: Record<string, string>,
): Promise<ResourceView> {
  await changeOutline(context, id, (current) => outline.removeSection(current, key));
  return resourceView(context.strapi, context.viewer, id);
}

/** `POST /resources/:id/sections/:key/move` */
export async function moveSection(
  context: CommandContext,
  command: MoveSection,
  { id = '', key = '' }: Record<string, string>,
): Promise<ResourceView> {
  await changeOutline(context, id, (current) => outline.moveSection(current, key, command));
  return resourceView(context.strapi, context.viewer, id);
}
