import { preview, previewHeader, type Preview, type PreviewKind } from '@labase/editing/contracts';
import { cmsUrl, sharedSecret } from '../environment.ts';
import { readAnswer } from './client.ts';
import { unavailable, type Outcome } from './outcome.ts';

const patienceMs = 10_000;

/** The draft that a token of the admin panel opens. The token is good for one object, ten minutes, and one account. */
export async function readPreview(
  kind: PreviewKind,
  id: string,
  token: string,
  request: typeof fetch = fetch,
): Promise<Outcome<Preview>> {
  try {
    const response = await request(`${cmsUrl()}/api/editing/previews/${kind}/${encodeURIComponent(id)}`, {
      headers: { accept: 'application/json', authorization: `Bearer ${sharedSecret() ?? ''}`, [previewHeader]: token },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return await readAnswer(response, { answer: preview });
  } catch {
    return unavailable();
  }
}
