import type { AstroGlobal } from 'astro';
import { accountsFor, callerOf } from '../commands/caller.ts';
import { passUpload } from '../commands/upload.ts';
import { leaveUpload, refusedForm, type FormState } from '../forms/submit.ts';
import { keepForCharter } from './charter-gate.ts';

const removal = 'retirer-la-photo';

/** The name the button that removes the photo is sent under, in its own form. */
export const photoRemoval = { name: 'action', value: removal } as const;

/**
 * Takes the photo a posted form holds, or removes it: the upload is passed on unread, so the two are told apart by the type of the
 * body, and the removal by a copy of it.
 *
 * @returns null when the posted form is another one, which is left unread
 */
export async function takePhoto(page: AstroGlobal): Promise<Response | FormState | null> {
  const uploading = page.request.headers.get('content-type')?.startsWith('multipart/form-data') === true;
  const removing = !uploading && (await page.request.clone().formData()).get(photoRemoval.name) === removal;
  if (!uploading && !removing) return null;
  const uploaded = uploading ? await passUpload(callerOf(page), page.request) : null;
  const saved =
    uploaded && !uploaded.ok
      ? uploaded
      : await accountsFor(page).setPhoto({ photo: uploaded?.ok ? uploaded.data.id : null });
  if (saved.ok) return leaveUpload(page, { to: '/compte', notice: removing ? 'photo-retiree' : 'photo-enregistree' });
  if (saved.reason === 'charter') return keepForCharter(page, []);
  page.response.status = saved.reason === 'invalid' ? 422 : saved.status;
  return refusedForm({}, saved, { fields: { file: 'line' }, names: { photo: 'file' } });
}
