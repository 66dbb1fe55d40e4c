import { describe, expect, it } from 'vitest';
import { mostAttempts, retryDelay } from './retry';

describe('a mail that could not be sent', () => {
  it('is tried again after 30 s, then later and later, at least every 6 hours', () => {
    const delays = Array.from({ length: mostAttempts }, (_, index) => retryDelay(index + 1));
    expect(delays.slice(0, 3)).toEqual([30_000, 60_000, 120_000]);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(Math.max(...delays)).toBe(6 * 3_600_000);
  });

  it('survives an outage of two days', () => {
    let waited = 0;
    for (let failures = 1; failures < mostAttempts; failures += 1) waited += retryDelay(failures);
    expect(waited).toBeGreaterThan(2 * 24 * 3_600_000);
  });
});
