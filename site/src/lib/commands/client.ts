import type { z } from 'zod';
import { cmsUrl, sharedSecret } from '../environment.ts';
import { within } from '../within.ts';
import { refusalOf, unavailable, type Outcome } from './outcome.ts';
import { readerHeaders, type ReaderKeys } from './reader-headers.ts';
import { visitorHeaders } from './visitor-headers.ts';

export interface Caller extends ReaderKeys {
  /** Address of the person's machine: the CMS counts attempts by it. */
  address?: string | undefined;
  /** What the person's browser says it is: a session is recognised by it. */
  userAgent?: string | undefined;
}

export interface Call<Answer extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path under `/api`, already encoded. */
  path: string;
  body?: unknown;
  answer: Answer;
  /** The command may narrow an audience: 202 then means that public pages are still being withdrawn. */
  withdraws?: boolean;
}

/** A withdrawal waits 5 s at most on the CMS: a longer silence means it is down. */
const patienceMs = 15_000;

/** Headers that say who calls. */
export function callerHeaders(caller: Caller): Record<string, string> {
  return {
    accept: 'application/json',
    ...readerHeaders(caller),
    ...(caller.userAgent && { 'user-agent': caller.userAgent }),
    ...visitorHeaders(caller.address, sharedSecret()),
  };
}

const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const isEnvelope = (body: unknown): body is { data: unknown } =>
  typeof body === 'object' && body !== null && 'data' in body;

/** Reads the answer of a command: `{ data }` or the bare answer, checked against its contract. */
export async function readAnswer<Answer extends z.ZodType>(
  response: Response,
  { answer, withdraws = false }: Pick<Call<Answer>, 'answer' | 'withdraws'>,
): Promise<Outcome<z.output<Answer>>> {
  const body = await jsonOf(response);
  if (!response.ok) return refusalOf(response.status, body);
  const parsed = answer.safeParse(isEnvelope(body) ? body.data : body);
  if (!parsed.success) {
    console.error(`Unexpected answer from ${new URL(response.url || 'http://cms').pathname}: ${parsed.error.message}`);
    return unavailable();
  }
  return { ok: true, data: parsed.data, withdrawing: withdraws && response.status === 202 };
}

/** Sends a command to the CMS. Never throws: a CMS that is down is an outcome like another. */
export async function call<Answer extends z.ZodType>(
  caller: Caller,
  { method, path, body, answer, withdraws = false }: Call<Answer>,
  request: typeof fetch = fetch,
): Promise<Outcome<z.output<Answer>>> {
  try {
    return await within(patienceMs, async (signal) => {
      const response = await request(`${cmsUrl()}/api${path}`, {
        method,
        headers: { ...callerHeaders(caller), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal,
      });
      // Somebody who brought no session can't have lost it: their 401 is about what they typed.
      if (response.status === 401 && caller.token === null) return refusalOf(403, await jsonOf(response));
      return readAnswer(response, { answer, withdraws });
    });
  } catch {
    return unavailable();
  }
}
