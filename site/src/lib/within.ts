/**
 * Gives `work` a signal that aborts after `patience` ms. Unlike `AbortSignal.timeout`, nothing outlives the work: the timer
 * of such a signal holds what was read with it until it fires, seconds after the page was sent.
 */
export async function within<Result>(
  patience: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('No answer in time', 'TimeoutError')), patience);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
