import { addContent, addSection, type ContentRemoved } from '@labase/editing/contracts';
import type { EditingCommands } from '../commands/editing.ts';
import type { CommandRefusal } from '../commands/outcome.ts';
import type { Done } from '../forms/submit.ts';
import { contentRank, sectionRank } from './outline.ts';

/** What a button of the list of contents does: go on with a notice, show what can be undone, or say why not. */
export type ActionResult =
  | { kind: 'done'; done: Done; withdrawing?: boolean }
  | { kind: 'removed'; undo: ContentRemoved['undo'] }
  | { kind: 'refused'; refusal: CommandRefusal }
  | { kind: 'invalid'; field: string; message: string };

const refused = (refusal: CommandRefusal): ActionResult => ({ kind: 'refused', refusal });
const directions: Readonly<Record<string, 'up' | 'down'>> = { monter: 'up', descendre: 'down' };

/**
 * Runs the action a plain form of the list posted: `monter`, `descendre`, `supprimer`, `retablir`, `ajouter-section`,
 * `monter-section`, `descendre-section`, `supprimer-section`. An unknown action changes nothing.
 *
 * @param list the address of the list
 */
export async function runOutlineAction(
  editing: EditingCommands,
  id: string,
  list: string,
  data: FormData,
): Promise<ActionResult> {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const action = text('action');
  const key = text('key');

  const direction = directions[action];
  if (direction) {
    const moved = await editing.moveContent(id, key, { direction });
    if (!moved.ok) return refused(moved);
    return {
      kind: 'done',
      done: { to: `${list}#contenu-${key}`, notice: 'contenu-deplace', argument: contentRank(moved.data, key) },
    };
  }
  if (action === 'supprimer') {
    const removed = await editing.removeContent(id, key);
    return removed.ok ? { kind: 'removed', undo: removed.data.undo } : refused(removed);
  }
  if (action === 'retablir') return restoreContent(editing, id, list, text('undo'));
  return runSectionAction(editing, id, list, { action, key, title: text('title') });
}

async function restoreContent(editing: EditingCommands, id: string, list: string, undo: string): Promise<ActionResult> {
  const body = addContent.safeParse(parsedJson(undo));
  if (!body.success) return { kind: 'invalid', field: '', message: 'Ce contenu ne peut plus être rétabli.' };
  const added = await editing.addContent(id, body.data);
  if (!added.ok) return refused(added);
  return { kind: 'done', done: { to: `${list}#contenu-${added.data.key}`, notice: 'contenu-retabli' } };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function runSectionAction(
  editing: EditingCommands,
  id: string,
  list: string,
  { action, key, title }: { action: string; key: string; title: string },
): Promise<ActionResult> {
  if (action === 'ajouter-section') {
    const section = addSection.safeParse({ title });
    if (!section.success) return { kind: 'invalid', field: 'title', message: section.error.issues[0]?.message ?? '' };
    const added = await editing.addSection(id, section.data);
    if (!added.ok) return refused(added);
    return { kind: 'done', done: { to: `${list}#section-${added.data.key}`, notice: 'section-ajoutee' } };
  }
  const direction = directions[action.replace(/-section$/, '')];
  if (direction && action.endsWith('-section')) {
    const moved = await editing.moveSection(id, key, { direction });
    if (!moved.ok) return refused(moved);
    return {
      kind: 'done',
      done: { to: `${list}#section-${key}`, notice: 'section-deplacee', argument: sectionRank(moved.data, key) },
    };
  }
  if (action === 'supprimer-section') {
    const removed = await editing.removeSection(id, key);
    return removed.ok ? { kind: 'done', done: { to: list, notice: 'section-supprimee' } } : refused(removed);
  }
  return { kind: 'done', done: { to: list } };
}
