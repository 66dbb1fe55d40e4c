import type { FollowedEntry } from '@labase/publication/follower';
import { everything, frameKeys, keysOf, withdrawals } from './dependencies.ts';
import type { PageStore, StoredPage } from './page-store.ts';
import { isRenderedAhead } from './public-paths.ts';

export interface Rendered {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** null: the page must not be stored */
  depends: string[] | null;
}

/** Renders a public path as an anonymous reader would see it. Rejects when the page could not be rendered. */
export type Render = (key: string) => Promise<Rendered>;

export type Outcome = { page: StoredPage } | { rendered: Rendered };

interface Flight {
  promise: Promise<Outcome>;
}

export interface PageKeeperOptions {
  store: PageStore;
  render: Render;
  /** how many pages are rendered again at once after a change */
  concurrency?: number;
  retryMs?: number;
  onFailure?(key: string, error: unknown): void;
}

/** A rendering made stale by the journal is made again this many times; the last one is served but not stored. */
const attemptsPerRequest = 3;

/** Keys remembered as touched; beyond, every rendering under way counts as stale and memory is freed. */
const mostTouched = 20_000;

/**
 * Renders what is missing, one rendering per page at a time, and keeps stored pages true to the journal. A rendering
 * which began before a change of something it shows is never stored.
 */
export class PageKeeper {
  readonly #options: Required<PageKeeperOptions>;
  readonly #flights = new Map<string, Flight>();
  readonly #writes = new Set<Promise<unknown>>();
  readonly #queue = new Set<string>();
  /** Rendered when nothing else waits: pages stale only by what every page shows. */
  readonly #later = new Set<string>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  /** Grows at each batch of the journal; `#touched` tells at which version a key last changed. */
  #version = 0;
  #staleBefore = 0;
  readonly #touched = new Map<string, number>();
  #working = 0;
  #idle: (() => void)[] = [];
  #stopped = false;

  constructor(options: PageKeeperOptions) {
    this.#options = { concurrency: 4, retryMs: 1000, onFailure: () => undefined, ...options };
  }

  /** The page of a key: the stored one, or a new rendering, stored if it may be. */
  async get(key: string): Promise<Outcome> {
    const page = this.#options.store.get(key);
    return page ? { page } : this.#join(key);
  }

  /**
   * Applies a batch of the journal. When it resolves, no page which showed a withdrawn object is left, in memory or on
   * disk, and no page made stale by a change would survive a restart; renderings go on behind. Pages few people read (the second
   * page of a list and further, site maps) are forgotten rather than made again, as are those which only counted what is withdrawn:
   * the next reader has them rendered.
   */
  async apply(batch: readonly FollowedEntry[]): Promise<void> {
    const { store } = this.#options;
    const entries = batch.filter((entry) => entry.public);
    if (entries.length === 0) return;
    const withdrawn = new Set(entries.filter(({ kind }) => kind === 'withdrawn').flatMap(keysOf));
    const changed = new Set(entries.flatMap(keysOf));
    this.#touch(changed);
    const stale = store.dependents(changed);
    const drawn = store.dependents([...changed].filter((key) => key !== withdrawals));
    const forgotten = new Set([...stale].filter((key) => !isRenderedAhead(key) || !drawn.has(key)));
    const gone = new Set([...store.dependents(withdrawn), ...forgotten]);
    await store.delete(gone);
    await this.#writesUnderWay();
    const late = store.dependents(withdrawn);
    await store.delete(late);
    await store.expire([...stale].filter((key) => !gone.has(key)));
    const own = store.dependents([...changed].filter((key) => !frameKeys.has(key)));
    const isAhead = (key: string) => isRenderedAhead(key) && !forgotten.has(key);
    for (const key of new Set([...gone, ...late, ...own])) if (isAhead(key)) this.#enqueue(key);
    for (const key of stale) if (!own.has(key) && isAhead(key)) this.#enqueue(key, this.#later);
  }

  /** Forgets everything: the journal was replaced, or the cursor lost. */
  async wipe(): Promise<void> {
    this.#version += 1;
    this.#staleBefore = this.#version;
    this.#flights.clear();
    this.#queue.clear();
    this.#later.clear();
    await this.#options.store.delete(this.#options.store.keys());
    await this.#writesUnderWay();
    await this.#options.store.wipe();
  }

  /** Resolves when no rendering is queued or under way. */
  settled(): Promise<void> {
    if (this.pending === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  stop(): void {
    this.#stopped = true;
    this.#queue.clear();
    this.#later.clear();
    for (const timer of this.#retries.values()) clearTimeout(timer);
    this.#retries.clear();
  }

  /** Grows whenever the journal changes anything: what was read under another number may be stale. */
  get version(): number {
    return this.#version;
  }

  get pending(): number {
    return this.#queue.size + this.#later.size + this.#working;
  }

  #touch(keys: Iterable<string>): void {
    this.#version += 1;
    if (this.#touched.size > mostTouched) {
      this.#touched.clear();
      this.#staleBefore = this.#version;
    }
    for (const key of keys) this.#touched.set(key, this.#version);
    // Whoever asks from now on must not be given a rendering begun before.
    this.#flights.clear();
  }

  async #writesUnderWay(): Promise<void> {
    await Promise.allSettled([...this.#writes]);
  }

  #isCurrent(depends: readonly string[], since: number): boolean {
    if (this.#staleBefore > since) return false;
    if (depends.includes(everything) && this.#version > since) return false;
    return depends.every((key) => (this.#touched.get(key) ?? 0) <= since);
  }

  #join(key: string): Promise<Outcome> {
    const under = this.#flights.get(key);
    if (under) return under.promise;
    const flight: Flight = { promise: this.#produce(key) };
    this.#flights.set(key, flight);
    const done = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.promise.then(done, done);
    return flight.promise;
  }

  async #produce(key: string): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      const since = this.#version;
      const rendered = await this.#options.render(key);
      const { depends } = rendered;
      if (depends === null) {
        if (this.#version === since || attempt === attemptsPerRequest) return { rendered };
        continue;
      }
      const isCurrent = () => this.#isCurrent(depends, since);
      if (isCurrent()) {
        const write = this.#options.store.put(key, { ...rendered, depends }, isCurrent);
        this.#writes.add(write);
        const page = await write
          .finally(() => this.#writes.delete(write))
          .catch((error: unknown) => {
            // A full disk must not keep a page from being read.
            this.#options.onFailure(key, error);
            return undefined;
          });
        if (page) return { page };
        if (isCurrent()) return { rendered };
      }
      if (attempt === attemptsPerRequest) return { rendered };
    }
  }

  #enqueue(key: string, queue = this.#queue): void {
    if (this.#stopped) return;
    queue.add(key);
    this.#work();
  }

  #next(): string | undefined {
    const [key] = this.#queue.size > 0 ? this.#queue : this.#later;
    if (key === undefined) return undefined;
    this.#queue.delete(key);
    this.#later.delete(key);
    return key;
  }

  #work(): void {
    while (this.#working < this.#options.concurrency) {
      const key = this.#next();
      if (key === undefined) return;
      this.#working += 1;
      void this.#renderAgain(key).finally(() => {
        this.#working -= 1;
        this.#work();
        if (this.pending === 0) for (const tell of this.#idle.splice(0)) tell();
      });
    }
  }

  async #renderAgain(key: string): Promise<void> {
    const { store, onFailure, retryMs } = this.#options;
    try {
      const before = store.get(key);
      const outcome = await this.#join(key);
      if ('page' in outcome) return;
      const { status, depends } = outcome.rendered;
      if (status >= 500) throw new Error(`status ${status}`);
      if (depends === null && before && store.get(key) === before) await store.delete([key]);
    } catch (error) {
      onFailure(key, error);
      if (this.#stopped || this.#retries.has(key)) return;
      const again = () => {
        this.#retries.delete(key);
        this.#enqueue(key);
      };
      this.#retries.set(key, setTimeout(again, retryMs).unref());
    }
  }
}
