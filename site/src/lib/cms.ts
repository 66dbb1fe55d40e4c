import { GraphQLClient, type RequestDocument } from 'graphql-request';
import type { TadaDocumentNode } from 'gql.tada';
import type { z } from 'zod';
import { call } from './commands/client';
import { readerHeaders, type ReaderKeys } from './commands/reader-headers';
import { personalPage, type PageRecord } from './dependencies';
import { cmsUrl } from './environment';
import type { ReaderSession } from './viewer';
import { within } from './within';

/** What a page could not be rendered for; each has its own error page. */
export type FailureStatus = 403 | 404 | 410 | 503;

/** A page's data, or why there is none. What is hidden and what does not exist are the same failure. */
export type Loaded<Data> = { ok: true; data: Data } | { ok: false; status: FailureStatus };

export const found = <Data>(data: Data): Loaded<Data> => ({ ok: true, data });
export const failure = (status: FailureStatus): Loaded<never> => ({ ok: false, status });

/** The address to rewrite to when a page has no data. */
export const failurePath = (status: FailureStatus): string => `/${status}`;

/** What reading the CMS needs to know of the request: `Astro.locals`. */
export interface ReadContext {
  session?: ReaderSession | null;
  /** Tokens of the share links opened in the reader's browser. */
  links?: readonly string[] | undefined;
  page?: PageRecord;
}

/** Whether what is read depends on who reads: on their session, or on a share link they opened. */
export const isSomebodys = ({ session, links = [] }: ReadContext): boolean => Boolean(session) || links.length > 0;

const keysOf = ({ session, links }: ReadContext): ReaderKeys => ({ token: session?.token ?? null, links });

const endpoint = () => new URL('/graphql', cmsUrl()).href;

/** Longest time a page waits for the CMS, in milliseconds. */
const longest = 8_000;

/**
 * Runs a query with the reader's rights. A page read with a session or a share link is personal from then on: it is never stored.
 *
 * @param patience how long to wait for the CMS, in ms
 * @returns the data, or failure 503 when the CMS doesn't answer or answers with an error
 */
export async function readCms<Result, Variables extends Record<string, unknown>>(
  context: ReadContext,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  patience = longest,
): Promise<Loaded<Result>> {
  if (isSomebodys(context)) personalPage(context);
  const headers = readerHeaders(keysOf(context));
  try {
    const data = await within(patience, (signal) =>
      new GraphQLClient(endpoint(), { headers, signal }).request<Result>(document as RequestDocument, variables),
    );
    return found(data);
  } catch (error) {
    console.error('The CMS did not answer a query:', error instanceof Error ? error.message.slice(0, 500) : error);
    return failure(503);
  }
}

/**
 * Reads a REST route of the CMS with the reader's rights, under `/api`.
 *
 * @returns what it answered, failure 404 when this reader may not see it, failure 503 when the CMS doesn't answer as agreed
 */
export async function readCmsRoute<Answer extends z.ZodType>(
  context: ReadContext,
  path: string,
  answer: Answer,
): Promise<Loaded<z.output<Answer>>> {
  if (isSomebodys(context)) personalPage(context);
  const outcome = await call(keysOf(context), { method: 'GET', path, answer });
  if (outcome.ok) return found(outcome.data);
  return failure(outcome.status === 404 ? 404 : 503);
}
