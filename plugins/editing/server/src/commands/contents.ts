import { randomUUID } from 'node:crypto';
import type { AddContent, MoveContent, UpdateContent } from '../../../contracts/content';
import type { ContentRemoved, ContentSaved, PartAdded, ResourceView } from '../../../contracts/views';
import * as outline from '../domain/outline';
import { stateOf } from '../domain/audience';
import { text } from '../seams/documents';
import { contentView, kindOf, type ContentRow } from '../views/content-view';
import { linkedTitles, resourceView } from '../views/resource-view';
import type { CommandContext } from './command';
import { contentData, undoBody } from './content-data';
import { partErrors, requireRoom, shownByResource, toZone } from './outline-data';
import { Conflict, invalid, unknown } from './refusals';
import { changeDraft, loadDraft, publishedVersion, type ResourceRow } from './resource-store';
import { Targets } from './targets';

/** New contents are placed like stored ones, under a row id of their own that Strapi will give. */
type NewContent = outline.Placed & { __component: string } & Record<string, unknown>;

/** `POST /resources/:id/contents` */
export async function addContent(
  context: CommandContext,
  command: AddContent,
  { id = '' }: Record<string, string>,
): Promise<PartAdded> {
  const { strapi, viewer } = context;
  const key = command.key ?? randomUUID();
  await changeDraft(strapi, id, async (draft) => {
    requireRoom(draft, 'contents');
    const targets = new Targets(strapi, viewer);
    const data = await contentData(targets, command, null, shownByResource(draft));
    targets.settle();
    const added: NewContent = {
      __component: `content.${command.kind}`,
      key,
      revision: 1,
      section: null,
      columns: 6,
      ...data,
    };
    const { section, after } = command;
    const next = partErrors(() =>
      outline.addContent<NewContent, ResourceRow['sections'][number]>(
        { sections: draft.sections, contents: draft.contents as unknown as NewContent[] },
        added,
        { section, after },
      ),
    );
    return { data: { contents: toZone(next.contents) }, result: undefined };
  });
  return { key, resource: await resourceView(strapi, viewer, id) };
}

const find = (draft: ResourceRow, key: string): ContentRow => {
  const row = draft.contents.find((content) => content.key === key);
  if (!row) throw unknown();
  return row;
};

/** `PUT /resources/:id/contents/:key`: refused when the content moved on since it was read. */
export async function updateContent(
  { strapi, viewer }: CommandContext,
  command: UpdateContent,
  { id = '', key = '' }: Record<string, string>,
): Promise<ContentSaved> {
  await changeDraft(strapi, id, async (draft) => {
    const stored = find(draft, key);
    if (kindOf(stored) !== command.kind) throw invalid({ kind: 'Ce contenu est d’un autre type : rechargez la page.' });
    if (stored.revision !== command.revision) {
      const linked = await linkedTitles(strapi, viewer, [stored]);
      throw new Conflict(contentView(stored, linked), command);
    }
    const targets = new Targets(strapi, viewer);
    const data = await contentData(targets, command, stored, shownByResource(draft));
    targets.settle();
    const changed = { __component: stored.__component, id: stored.id, ...data, revision: stored.revision + 1 };
    const contents = toZone(draft.contents).map((entry) =>
      entry.id === stored.id && entry.__component === stored.__component ? changed : entry,
    );
    return { data: { contents }, result: undefined };
  });
  const draft = await loadDraft(strapi, id);
  const saved = find(draft, key);
  const published = await publishedVersion(strapi, id);
  return {
    content: contentView(saved, await linkedTitles(strapi, viewer, [saved])),
    revision: draft.revision,
    state: stateOf(draft.revision, published && Number(published.revision)),
  };
}

/** `DELETE /resources/:id/contents/:key` */
export async function removeContent(
  { strapi, viewer }: CommandContext,
  _: unknown,
  { id = '', key = '' }: Record<string, string>,
): Promise<ContentRemoved> {
  const undo = await changeDraft(strapi, id, async (draft) => {
    const stored = find(draft, key);
    const { outline: next, place } = partErrors(() => outline.removeContent(placed(draft), key));
    return { data: { contents: toZone(next.contents) }, result: undoBody(stored, place) };
  });
  return { undo, resource: await resourceView(strapi, viewer, id) };
}

/** `POST /resources/:id/contents/:key/move` */
export async function moveContent(
  { strapi, viewer }: CommandContext,
  command: MoveContent,
  { id = '', key = '' }: Record<string, string>,
): Promise<ResourceView> {
  await changeDraft(strapi, id, async (draft) => {
    find(draft, key);
    const next = partErrors(() =>
      'direction' in command
        ? outline.stepContent(placed(draft), key, command.direction)
        : outline.moveContent(placed(draft), key, command),
    );
    return { data: { contents: toZone(next.contents) }, result: undefined };
  });
  return resourceView(strapi, viewer, id);
}

const placed = ({ sections, contents }: ResourceRow) => ({
  sections,
  contents: contents.map((content) => ({ ...content, section: text(content.section) })),
});
