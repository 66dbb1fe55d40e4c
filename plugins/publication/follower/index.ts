/**
 * The follower runtime: reads the journal from a cursor, hands batches to a handler, and never loses an entry.
 * Pure: everything it touches (journal, cursor, lock, clock) is a port.
 */

export interface FollowedEntry {
  seq: number;
  kind: 'changed' | 'withdrawn';
  objectKind: string;
  objectId: string;
  cause: string;
  /** false: what an anonymous reader gets is as before */
  public: boolean;
  /** objects whose lists the object belongs to, before or after: `base:<id>`, `tag:<id>`… */
  related: string[];
  at: string;
}

export interface FollowedPage {
  /** identity of the journal; another one means another database */
  journal: string;
  /** lowest and highest `seq` kept; 0 when empty */
  first: number;
  head: number;
  entries: FollowedEntry[];
}

export interface Cursor {
  journal: string;
  seq: number;
}

export interface Source {
  readAfter(seq: number, limit: number): Promise<FollowedPage>;
}

export interface CursorStore {
  load(): Promise<Cursor | null>;
  /** Must have kept the cursor durably when it resolves; a failure makes the batch be handled again. */
  save(cursor: Cursor): Promise<void>;
}

export interface Lock {
  /** true when this process may work now; called before each batch, so that a lease is renewed */
  acquire(): Promise<boolean>;
  release(): Promise<void>;
}

export interface Handler {
  /** Must be idempotent: a batch is handed over again after a failure or a crash. */
  apply(entries: FollowedEntry[]): Promise<void>;
  /** What was derived cannot be trusted: no cursor, journal replaced, truncated, or replay asked for. */
  reset(reason: ResetReason): Promise<void>;
}

export type ResetReason = 'no-cursor' | 'journal-replaced' | 'journal-truncated' | 'replay';

export interface Clock {
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** in [0, 1[ */
  random(): number;
}

export interface FollowerOptions {
  source: Source;
  cursors: CursorStore;
  handler: Handler;
  lock?: Lock;
  clock?: Clock;
  /** where a follower without cursor starts: from the first entry, or from the head when reset() leaves nothing to update */
  startAt?: 'zero' | 'head';
  batch?: number;
  pollMs?: number;
  backOffMs?: { base: number; max: number };
  onFailure?(error: unknown, attempts: number): void;
  /** called after each successful reading of the journal */
  onProgress?(state: FollowerState): void;
}

export interface FollowerState {
  running: boolean;
  cursor: Cursor | null;
  head: number;
  attempts: number;
  /** the head was reached at least once since this process started */
  caughtUp: boolean;
}

export interface Follower {
  start(): void;
  /** Something was written: look now rather than at the next poll. */
  nudge(): void;
  /** Handles everything again from the first entry. */
  replay(): void;
  /** Ends after the batch under way, and releases the lock. */
  stop(): Promise<void>;
  /** One reading; true when the journal may hold more. Used by start(), and directly by tests and commands. */
  step(): Promise<boolean>;
  state(): FollowerState;
}

const systemClock: Clock = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    }),
  random: Math.random,
};

/** Delay before the next attempt, in ms: exponential, with full jitter over its upper half. */
export function backOff(attempts: number, random: number, { base, max }: { base: number; max: number }): number {
  const ceiling = Math.min(max, base * 2 ** Math.min(attempts - 1, 30));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}

/** Why what was derived up to `cursor` cannot be continued from `page`, or null when it can. */
export function resetReason(cursor: Cursor | null, page: FollowedPage): ResetReason | null {
  if (!cursor) return 'no-cursor';
  if (cursor.journal !== page.journal) return 'journal-replaced';
  if (page.head < cursor.seq) return 'journal-truncated';
  if (cursor.seq > 0 && page.first > cursor.seq + 1) return 'journal-truncated';
  return null;
}

export function createFollower(options: FollowerOptions): Follower {
  const { source, cursors, handler, lock, onFailure, onProgress } = options;
  const clock = options.clock ?? systemClock;
  const batch = options.batch ?? 200;
  const pollMs = options.pollMs ?? 1000;
  const delays = options.backOffMs ?? { base: 100, max: 10_000 };

  let cursor: Cursor | null = null;
  let loaded = false;
  let head = 0;
  let attempts = 0;
  let caughtUp = false;
  let replayAsked = false;
  let nudged = false;
  let stopped = true;
  let sleeping = new AbortController();
  let loop: Promise<void> = Promise.resolve();

  const state = (): FollowerState => ({ running: !stopped, cursor, head, attempts, caughtUp });

  async function moveTo(next: Cursor): Promise<void> {
    await cursors.save(next);
    cursor = next;
  }

  async function step(): Promise<boolean> {
    if (!loaded) {
      cursor = await cursors.load();
      loaded = true;
    }
    const page = await source.readAfter(cursor?.seq ?? 0, batch);
    head = page.head;
    const reason = replayAsked ? 'replay' : resetReason(cursor, page);
    if (reason) {
      await handler.reset(reason);
      replayAsked = false;
      await moveTo({ journal: page.journal, seq: options.startAt === 'head' && reason !== 'replay' ? page.head : 0 });
    } else if (page.entries.length > 0) {
      await handler.apply(page.entries);
      await moveTo({ journal: page.journal, seq: page.entries.at(-1)!.seq });
    }
    const more = cursor!.seq < head;
    if (!more) caughtUp = true;
    onProgress?.(state());
    return more;
  }

  async function rest(ms: number): Promise<void> {
    if (!nudged && !stopped) await clock.sleep(ms, sleeping.signal);
    nudged = false;
    if (sleeping.signal.aborted && !stopped) sleeping = new AbortController();
  }

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        // A lease may have been held elsewhere meanwhile: the cursor in memory is then an old one.
        if (lock && !(await lock.acquire())) {
          loaded = false;
          await rest(pollMs);
          continue;
        }
        const more = await step();
        attempts = 0;
        if (!more) await rest(pollMs);
      } catch (error) {
        attempts += 1;
        onFailure?.(error, attempts);
        await rest(backOff(attempts, clock.random(), delays));
      }
    }
  }

  const wake = () => {
    nudged = true;
    sleeping.abort();
  };

  return {
    start() {
      if (!stopped) return;
      stopped = false;
      sleeping = new AbortController();
      loop = run();
    },
    nudge: wake,
    replay() {
      replayAsked = true;
      wake();
    },
    async stop() {
      stopped = true;
      wake();
      await loop;
      await lock?.release();
    },
    step,
    state,
  };
}
