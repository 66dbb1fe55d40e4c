import { setExceptions, type ExceptionsView, type MemberChoices } from '@labase/editing/contracts';
import type { AstroGlobal } from 'astro';
import { z } from 'zod';
import { editingFor } from '../commands/caller.ts';
import type { Linkable } from '../commands/share-links.ts';
import { emptyForm, submit, type FormState } from '../forms/submit.ts';
import type { NoticeCode } from '../session/notices.ts';

export const exceptionsHeading = 'titre-exceptions';

/** The parameter of the page that holds the name one looks for. */
export const soughtParameter = 'personne';

export const exceptionsLabels = {
  [soughtParameter]: 'Nom de la personne',
  exceptionActorTypes: 'Types d’acteur',
  exceptionTerritories: 'Territoires',
};

export const exceptionsValues = ({ actorTypes, territories }: ExceptionsView) => ({
  exceptionActorTypes: actorTypes.map(({ slug }) => slug),
  exceptionTerritories: territories.map(({ slug }) => slug),
});

/** Whether anybody is named, by name or by what they are. */
export const hasExceptions = (exceptions: ExceptionsView): boolean =>
  Object.values(exceptions).some((list) => list.length > 0);

/** What the page of an object does with its exceptions, by the name of the button. */
export function exceptionsHandlers(page: AstroGlobal, kind: Linkable, id: string, here: string) {
  const commands = editingFor(page).exceptions(kind);
  const done = (notice: NoticeCode) => () => ({ to: `${here}#${exceptionsHeading}`, notice });
  const member = { fields: { member: 'line' as const }, schema: z.object({ member: z.string() }) };
  return {
    exceptions: (posted: FormData) =>
      submit(page, posted, {
        fields: { exceptionActorTypes: 'list', exceptionTerritories: 'list' },
        schema: setExceptions,
        shape: (input) => ({ actorTypes: input.exceptionActorTypes, territories: input.exceptionTerritories }),
        names: { actorTypes: 'exceptionActorTypes', territories: 'exceptionTerritories' },
        send: (input) => commands.set(id, input),
        done: done('exceptions-enregistrees'),
      }),
    'ajouter-exception': (posted: FormData) =>
      submit(page, posted, {
        ...member,
        send: (input) => commands.addMember(id, input.member),
        done: done('exception-ajoutee'),
      }),
    'retirer-exception': (posted: FormData) =>
      submit(page, posted, {
        ...member,
        send: (input) => commands.removeMember(id, input.member),
        done: done('exception-retiree'),
      }),
  } satisfies Record<string, (posted: FormData) => Promise<Response | FormState>>;
}

/** A search for somebody to name: what was typed, who was found, what is wrong with it. */
export interface MemberSearch {
  form: FormState;
  found: MemberChoices | null;
}

/** Looks for the member whose name is in the page's address, if one is. */
export async function searchMember(page: AstroGlobal): Promise<MemberSearch> {
  const typed = page.url.searchParams.get(soughtParameter);
  if (typed === null) return { form: emptyForm(), found: null };
  const answer = await editingFor(page).findMembers(typed);
  const form = emptyForm({ [soughtParameter]: typed });
  if (answer.ok) return { form, found: answer.data };
  const message = answer.fields.q ?? answer.message;
  return { form: { ...form, errors: { [soughtParameter]: message } }, found: null };
}

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** What else decides who reads: whether a share link opens the object, and whether types and territories have to see its base first. */
export interface Readers {
  linked: boolean;
  throughBase: boolean;
}

/** Who reads a restricted object, in one sentence's worth of words: « l’équipe de la base, 2 personnes nommées et qui détient le lien ». */
export function readersOf(
  { members, actorTypes, territories }: ExceptionsView,
  { linked, throughBase }: Readers,
): string {
  const names = members.flatMap(({ name }) => name ?? []);
  const people = names.length === 1 ? names[0]! : `${names.length} personnes nommées`;
  const condition = throughBase ? ' qui voient la base' : '';
  return list.format([
    'l’équipe de la base',
    ...(names.length > 0 ? [people] : []),
    ...actorTypes.map(({ name }) => `les membres du type « ${name} »${condition}`),
    ...territories.map(({ name }) => `les membres du territoire « ${name} »${condition}`),
    ...(linked ? ['qui détient le lien de partage'] : []),
  ]);
}
