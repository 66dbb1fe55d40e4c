import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, createFollower, resetReason, type Cursor, type FollowedEntry, type FollowerOptions } from './index';

const entryOf = (seq: number): FollowedEntry => ({
  seq,
  kind: 'changed',
  objectKind: 'base',
  objectId: `b${seq}`,
  cause: 'test',
  public: true,
  related: [] as string[],
  at: new Date(0).toISOString(),
});

function world(overrides: Partial<FollowerOptions> = {}) {
  const memory = {
    journal: 'j1',
    seqs: [] as number[],
    cursor: null as Cursor | null,
    applied: [] as number[],
    resets: [] as string[],
  };
  const follower = createFollower({
    source: {
      async readAfter(seq, limit) {
        const entries = memory.seqs
          .filter((one) => one > seq)
          .slice(0, limit)
          .map(entryOf);
        return { journal: memory.journal, first: memory.seqs[0] ?? 0, head: memory.seqs.at(-1) ?? 0, entries };
      },
    },
    cursors: {
      load: async () => memory.cursor,
      save: async (cursor) => void (memory.cursor = cursor),
    },
    handler: {
      apply: async (entries) => void memory.applied.push(...entries.map(({ seq }) => seq)),
      reset: async (reason) => void memory.resets.push(reason),
    },
    batch: 3,
    pollMs: 5,
    backOffMs: { base: 1, max: 4 },
    ...overrides,
  });
  return { memory, follower };
}

const drain = async (follower: { step(): Promise<boolean> }) => {
  while (await follower.step());
};

describe('a follower', () => {
  it('hands over each entry once, in order, in batches', async () => {
    const { memory, follower } = world();
    memory.seqs = [1, 2, 4, 5, 9, 10, 11];
    await drain(follower);
    expect(memory.applied).toEqual(memory.seqs);
    expect(memory.cursor).toEqual({ journal: 'j1', seq: 11 });
    expect(follower.state().caughtUp).toBe(true);
  });

  it('starts at the head when asked to', async () => {
    const { memory, follower } = world({ startAt: 'head' });
    memory.seqs = [1, 2, 3, 4];
    await drain(follower);
    expect(memory.applied).toEqual([]);
    memory.seqs.push(5);
    await drain(follower);
    expect(memory.applied).toEqual([5]);
    expect(memory.resets).toEqual(['no-cursor']);
  });

  it('hands a batch over again when the handler or the cursor failed', async () => {
    let failures = 2;
    const applied: number[] = [];
    const { memory, follower } = world({
      handler: {
        reset: async () => undefined,
        async apply(entries) {
          applied.push(...entries.map(({ seq }) => seq));
          if ((failures -= 1) >= 0) throw new Error('not now');
        },
      },
    });
    memory.seqs = [1, 2];
    memory.cursor = { journal: 'j1', seq: 0 };
    follower.start();
    await expect.poll(() => memory.cursor?.seq).toBe(2);
    await follower.stop();
    expect(applied).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('replays from zero', async () => {
    const { memory, follower } = world();
    memory.seqs = [1, 2];
    await drain(follower);
    follower.replay();
    await drain(follower);
    expect(memory.applied).toEqual([1, 2, 1, 2]);
    expect(memory.resets).toEqual(['no-cursor', 'replay']);
  });

  it('sees new entries without a nudge, and at once with one', async () => {
    const { memory, follower } = world({ pollMs: 10 });
    follower.start();
    await expect.poll(() => follower.state().caughtUp).toBe(true);
    memory.seqs = [1];
    await expect.poll(() => memory.applied).toEqual([1]);
    await follower.stop();

    const slow = world({ pollMs: 60_000 });
    slow.follower.start();
    await expect.poll(() => slow.follower.state().caughtUp).toBe(true);
    slow.memory.seqs = [1];
    slow.follower.nudge();
    await expect.poll(() => slow.memory.applied).toEqual([1]);
    await slow.follower.stop();
    expect(slow.follower.state().running).toBe(false);
  });

  it('works only while it holds the lock, and releases it', async () => {
    let free = false;
    let released = 0;
    const { memory, follower } = world({
      lock: { acquire: async () => free, release: async () => void (released += 1) },
    });
    memory.seqs = [1];
    follower.start();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(memory.applied).toEqual([]);
    free = true;
    await expect.poll(() => memory.applied).toEqual([1]);
    await follower.stop();
    expect(released).toBe(1);
  });

  it.each([
    ['journal-replaced', { journal: 'other', seqs: [1, 2] }],
    ['journal-truncated', { journal: 'j1', seqs: [1] }],
    ['journal-truncated', { journal: 'j1', seqs: [8, 9] }],
  ])('starts over when the journal cannot be continued (%s)', async (reason, change) => {
    const { memory, follower } = world();
    memory.seqs = [1, 2, 3];
    await drain(follower);
    Object.assign(memory, change);
    await drain(follower);
    expect(memory.resets.at(-1)).toBe(reason);
  });
});

describe('backOff', () => {
  it('grows up to its maximum and keeps half of it at least', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const delay = backOff(attempts, random, { base: 100, max: 10_000 });
          const ceiling = Math.min(10_000, 100 * 2 ** Math.min(attempts - 1, 30));
          expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
          expect(delay).toBeLessThanOrEqual(ceiling);
        },
      ),
    );
  });
});

describe('resetReason', () => {
  it('accepts gaps left by rolled back writes', () => {
    expect(
      resetReason({ journal: 'j', seq: 5 }, { journal: 'j', first: 2, head: 9, entries: [entryOf(8)] }),
    ).toBeNull();
  });
});
