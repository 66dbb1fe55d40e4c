/** A mail is given up after this many attempts: about three days with the delays below. */
export const mostAttempts = 20;
const longestDelay = 6 * 3_600_000;

/** How long to wait before the next attempt, in milliseconds: 30 s, doubled at each failure, 6 h at most. */
export const retryDelay = (failures: number): number => Math.min(30_000 * 2 ** Math.max(failures - 1, 0), longestDelay);
