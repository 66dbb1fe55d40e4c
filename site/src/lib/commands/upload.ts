import { uploadAnswer, type UploadedFile } from '@labase/files/contracts';
import { cmsUrl } from '../environment.ts';
import { callerHeaders, readAnswer, type Caller } from './client.ts';
import { refusalOf, unavailable, type Outcome } from './outcome.ts';

/** A slow line needs time for 100 MB. */
const patienceMs = 30 * 60_000;

/** A multipart body a little above the largest file: refused before it is sent on. */
const maximumBytes = 101 * 1024 * 1024;

/**
 * Passes a posted file on to the CMS as it arrives: the site never holds it, nor looks inside. The form has one field, `file`.
 */
export async function passUpload(
  caller: Caller,
  request: Request,
  send: typeof fetch = fetch,
): Promise<Outcome<UploadedFile>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) return refusalOf(400, null);
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > maximumBytes) return refusalOf(413, null);
  try {
    const response = await send(`${cmsUrl()}/api/files`, {
      method: 'POST',
      headers: { ...callerHeaders(caller), 'content-type': type, ...(length !== null && { 'content-length': length }) },
      body: request.body,
      // Without it, fetch refuses to send a body it does not hold whole.
      duplex: 'half',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    } as RequestInit);
    return await readAnswer(response, { answer: uploadAnswer.shape.data });
  } catch {
    return unavailable();
  }
}
