import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Cursor, CursorStore, FollowedPage, Source } from '@labase/publication/follower';
import { writeAtomically } from './page-store.ts';

export interface JournalClientOptions {
  cmsUrl: string;
  secret: string;
  timeoutMs?: number;
}

/** What the store says of its size: the contract `storeReport` of the publication plugin. */
export interface StoreReport {
  pages: number;
  bytes: number;
  ramBytes: number;
  pending: number;
}

/** What the store says of itself: the contract `followerRegistration` of the publication plugin. */
interface Registration {
  cursor: number;
  nudgeUrl: string | null;
  active: boolean;
  store?: StoreReport;
}

/** The CMS answered, and refused: it is up, something is wrong with the request or the secret. */
export class JournalRefused extends Error {}

/** The journal's routes of the CMS. */
export class JournalClient implements Source {
  readonly #options: Required<JournalClientOptions>;

  constructor(options: JournalClientOptions) {
    this.#options = { timeoutMs: 3000, ...options };
  }

  async readAfter(seq: number, limit: number): Promise<FollowedPage> {
    return (await this.#call(`/journal?after=${seq}&limit=${limit}`)) as FollowedPage;
  }

  async register(name: string, body: Registration): Promise<void> {
    await this.#call(`/followers/${name}`, { method: 'PUT', body: JSON.stringify(body) });
  }

  async #call(address: string, init: RequestInit = {}): Promise<unknown> {
    const { cmsUrl, secret, timeoutMs } = this.#options;
    const response = await fetch(`${cmsUrl}/api/publication${address}`, {
      ...init,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    const message = `${init.method ?? 'GET'} ${address}: ${response.status}`;
    throw response.status >= 500 ? new Error(message) : new JournalRefused(message);
  }
}

/** The store's own name among followers: drawn once, kept with the store, so that a restart is the same follower. */
export async function storeName(directory: string): Promise<string> {
  const file = path.join(directory, 'follower.json');
  try {
    const { name } = JSON.parse(await fs.readFile(file, 'utf8')) as { name: string };
    if (/^page-store-[a-z0-9]+$/.test(name)) return name;
  } catch {
    // No store yet, or an unreadable one: another name is drawn.
  }
  const name = `page-store-${randomBytes(6).toString('hex')}`;
  await fs.mkdir(directory, { recursive: true });
  await writeAtomically(file, JSON.stringify({ name }));
  return name;
}

export interface StoreCursorOptions {
  client: Pick<JournalClient, 'register'>;
  name: string;
  nudgeUrl: string;
  /** folder of the pages of this build: the cursor tells how true they are */
  buildDirectory: string;
  /** what the store says of its size */
  report?(): StoreReport;
}

/** The cursor, kept beside the pages it is about, and told to the CMS, which waits for it before answering withdrawals. */
export class StoreCursor implements CursorStore {
  readonly #options: StoreCursorOptions;
  #told = 0;
  #last: Cursor | null = null;

  constructor(options: StoreCursorOptions) {
    this.#options = options;
  }

  get #file(): string {
    return path.join(this.#options.buildDirectory, 'cursor.json');
  }

  /** Registers before the journal is read: from here on, a withdrawal waits for this store. */
  async load(): Promise<Cursor | null> {
    this.#last = await readCursor(this.#file);
    await this.#tell(true);
    return this.#last;
  }

  async save(cursor: Cursor): Promise<void> {
    await writeAtomically(this.#file, JSON.stringify(cursor));
    this.#last = cursor;
    await this.#tell(true);
  }

  /** Says again that this store is there, when nothing was told for `everyMs`. */
  async heartbeat(everyMs: number): Promise<void> {
    if (Date.now() - this.#told >= everyMs) await this.#tell(true);
  }

  /** A clean stop: withdrawals need not wait for this store. It will not serve before having caught up again. */
  leave(): Promise<void> {
    return this.#tell(false);
  }

  async #tell(active: boolean): Promise<void> {
    const { client, name, nudgeUrl, report } = this.#options;
    await client.register(name, { cursor: this.#last?.seq ?? 0, nudgeUrl, active, ...(report && { store: report() }) });
    this.#told = Date.now();
  }
}

async function readCursor(file: string): Promise<Cursor | null> {
  try {
    const { journal, seq } = JSON.parse(await fs.readFile(file, 'utf8')) as Partial<Cursor>;
    return typeof journal === 'string' && Number.isInteger(seq) ? { journal, seq: seq! } : null;
  } catch {
    return null;
  }
}
