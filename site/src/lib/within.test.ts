import { describe, expect, it, vi } from 'vitest';
import { within } from './within';

describe('work that has a limited time', () => {
  it('gives what the work gives, and leaves no timer behind', async () => {
    vi.useFakeTimers();
    expect(await within(1_000, async () => 'read')).toBe('read');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
  it('leaves no timer behind work that fails', async () => {
    vi.useFakeTimers();
    await expect(within(1_000, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
  it('aborts work that takes longer', async () => {
    const never = (signal: AbortSignal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    await expect(within(5, never)).rejects.toThrow('No answer in time');
  });
});
