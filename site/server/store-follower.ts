import { createFollower, type Follower, type Source } from '@labase/publication/follower';
import type { Breaker } from './breaker.ts';
import { JournalRefused, type StoreCursor } from './journal-client.ts';
import type { PageKeeper } from './page-keeper.ts';

export interface StoreFollowerOptions {
  source: Source;
  cursor: StoreCursor;
  keeper: PageKeeper;
  breaker: Breaker;
  pollMs?: number;
  heartbeatMs?: number;
  log(message: string): void;
}

export interface StoreFollower {
  start(): void;
  nudge(): void;
  stop(): Promise<void>;
  /** Stored pages may be served: this process has read the journal up to its head at least once. */
  readonly confirmed: boolean;
  state(): ReturnType<Follower['state']>;
}

/** Keeps the page store true to the journal of the CMS. */
export function createStoreFollower(options: StoreFollowerOptions): StoreFollower {
  const { source, cursor, keeper, breaker, log, heartbeatMs = 10_000 } = options;
  const follower = createFollower({
    source,
    cursors: cursor,
    startAt: 'head',
    pollMs: options.pollMs ?? 1000,
    backOffMs: { base: 100, max: 1000 },
    handler: {
      apply: (entries) => keeper.apply(entries),
      async reset(reason) {
        log(`page store emptied: ${reason}`);
        await keeper.wipe();
      },
    },
    onFailure(error, attempts) {
      if (error instanceof JournalRefused) breaker.succeeded();
      else breaker.failed();
      if (attempts === 1 || attempts % 20 === 0) {
        log(`journal not read (attempt ${attempts}): ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    onProgress() {
      breaker.succeeded();
      cursor.heartbeat(heartbeatMs).catch(() => undefined);
    },
  });
  return {
    start: () => follower.start(),
    nudge: () => follower.nudge(),
    async stop() {
      await follower.stop();
      await cursor.leave().catch(() => log('the CMS could not be told that this store stops'));
    },
    get confirmed() {
      return follower.state().caughtUp;
    },
    state: () => follower.state(),
  };
}
