import type { AstroCookies } from 'astro';
import { z } from 'zod';
import type { CommandRefusal, Outcome } from '../commands/outcome.ts';
import { keepForCharter, type GatedPage } from '../account/charter-gate.ts';
import { closeSession, leaveNotice } from '../session/session.ts';
import type { NoticeCode } from '../session/notices.ts';
import { typedText } from './typed-text.ts';
import { readFields, type FieldKinds, type FormValues } from './fields.ts';

// What a contract has no words of its own for is still said in French.
z.config(z.locales.fr());

/** What a form shows: what was typed, what is wrong with it. */
export interface FormState {
  values: FormValues;
  /** Messages by field name; `''` never appears here, see `message`. */
  errors: Record<string, string>;
  /** What is wrong with the whole form. */
  message?: string | undefined;
  /** Set when the CMS refused: `conflict` carries both versions. */
  refusal?: CommandRefusal;
}

/** The part of Astro's page context a form needs. */
export interface FormPage extends GatedPage {
  cookies: AstroCookies;
  response: { status?: number };
}

/** Where to go once done, and what to say there. */
export interface Done {
  to: string;
  notice?: NoticeCode;
  argument?: number;
}

export interface FormDefinition<Schema extends z.ZodType, Answer> {
  fields: FieldKinds;
  schema: Schema;
  /** Last touch between the form and the contract (a field the form holds in two parts). */
  shape?(input: Record<string, unknown>): unknown;
  /** Contract paths whose field has another name in the form. */
  names?: Readonly<Record<string, string>>;
  send(input: z.output<Schema>): Promise<Outcome<Answer>>;
  done(answer: Answer, input: z.output<Schema>): Done;
}

export const emptyForm = (values: FormValues = {}): FormState => ({ values, errors: {} });

/** The form field a contract path belongs to: the longest known prefix, so that `tags.themes.3` shows at `tags.themes`. */
function fieldOf(
  path: string,
  definition: { fields: FieldKinds; names?: Readonly<Record<string, string>> | undefined },
): string | null {
  for (let parts = path.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const prefix = parts.join('.');
    const renamed = definition.names?.[prefix];
    if (renamed !== undefined) return renamed;
    if (Object.hasOwn(definition.fields, prefix)) return prefix;
  }
  return null;
}

/** Sorts messages by contract path into messages beside fields and what concerns the whole form. */
function placeMessages(
  messages: Readonly<Record<string, string>>,
  definition: { fields: FieldKinds; names?: Readonly<Record<string, string>> | undefined },
): Pick<FormState, 'errors' | 'message'> {
  const errors: Record<string, string> = {};
  const whole: string[] = [];
  for (const [path, message] of Object.entries(messages)) {
    const field = fieldOf(path, definition);
    if (field === null) whole.push(message);
    else errors[field] ??= message;
  }
  return { errors, ...(whole.length > 0 && { message: whole.join(' ') }) };
}

const issuesByPath = (error: z.ZodError): Record<string, string> => {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) messages[issue.path.map(String).join('.')] ??= issue.message;
  return messages;
};

/** The state of a form whose command was refused. */
export function refusedForm(
  values: FormValues,
  refusal: CommandRefusal,
  definition: { fields: FieldKinds; names?: Readonly<Record<string, string>> | undefined },
): FormState {
  const placed = placeMessages(refusal.fields, definition);
  const explained = Object.keys(placed.errors).length > 0;
  return { values, ...placed, message: placed.message ?? (explained ? undefined : refusal.message), refusal };
}

/** The redirection after a success, with its notice; a withdrawal still under way takes the notice's place. */
export function leave(page: Pick<FormPage, 'cookies' | 'redirect'>, done: Done, withdrawing = false): Response {
  if (withdrawing) leaveNotice(page.cookies, 'retrait-en-cours');
  else if (done.notice) leaveNotice(page.cookies, done.notice, done.argument);
  return page.redirect(done.to, 303);
}

/** Sent by the script that shows how far an upload is: it can't follow a redirection without opening the page twice. */
const uploadHeader = 'x-envoi';

/** Like {@link leave}, after an upload: a script is told where to go, a plain form is sent there. */
export function leaveUpload(page: Pick<FormPage, 'cookies' | 'redirect' | 'request'>, done: Done): Response {
  const response = leave(page, done);
  return page.request.headers.has(uploadHeader) ? Response.json({ to: done.to }) : response;
}

/**
 * Handles a plain form posted to its own page.
 *
 * @param data the posted form, already read (a page may have several)
 * @returns the redirection once done, the charter to accept first, or the state to show again: then the page's status is 422 (something to correct), or the
 *   CMS's own (503 when it is down)
 */
export async function submit<Schema extends z.ZodType, Answer>(
  page: FormPage,
  data: FormData,
  definition: FormDefinition<Schema, Answer>,
): Promise<Response | FormState> {
  const { input, values } = readFields(data, definition.fields);
  const parsed = definition.schema.safeParse(definition.shape ? definition.shape(input) : input);
  if (!parsed.success) {
    page.response.status = 422;
    return { values, ...placeMessages(issuesByPath(parsed.error), definition) };
  }
  const outcome = await definition.send(parsed.data);
  if (outcome.ok) return leave(page, definition.done(outcome.data, parsed.data), outcome.withdrawing);
  if (outcome.reason === 'charter') return keepForCharter(page, typedText(data));
  if (outcome.reason === 'signed-out') closeSession(page.cookies);
  page.response.status = outcome.reason === 'invalid' ? 422 : outcome.status;
  return refusedForm(values, outcome, definition);
}
