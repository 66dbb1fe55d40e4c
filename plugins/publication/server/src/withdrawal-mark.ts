import { AsyncLocalStorage } from 'node:async_hooks';

interface Mark {
  seq: number;
}

const marks = new AsyncLocalStorage<Mark>();

/** Runs `fn`, and tells the highest `seq` of a withdrawal committed meanwhile by it (0: none). */
export async function collectWithdrawal(fn: () => Promise<unknown>): Promise<number> {
  const mark: Mark = { seq: 0 };
  await marks.run(mark, fn);
  return mark.seq;
}

/** Taken while writing, called after the commit: a rolled back withdrawal is not waited for. */
export function markWithdrawal(): (seq: number) => void {
  const mark = marks.getStore();
  return (seq) => {
    if (mark) mark.seq = Math.max(mark.seq, seq);
  };
}
