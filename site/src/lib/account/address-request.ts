import { resendSchema } from '@labase/accounts/contracts';
import { emptyForm, submit, type FormPage, type FormState } from '../forms/submit.ts';
import type { Outcome } from '../commands/outcome.ts';

/**
 * A page that asks for an address and mails something to it, whether or not it is known.
 *
 * @param sent the page that says to open one's mail
 */
export async function addressRequest(
  page: FormPage,
  { send, sent }: { send(input: { email: string }): Promise<Outcome<unknown>>; sent: string },
): Promise<Response | FormState> {
  if (page.request.method !== 'POST') return emptyForm();
  const data = await page.request.formData();
  return submit(page, data, { fields: { email: 'line' }, schema: resendSchema, send, done: () => ({ to: sent }) });
}
