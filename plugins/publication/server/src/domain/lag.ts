/** Seconds since `oldest`, the time of the oldest entry a follower has not passed; 0 when there is none. */
export function lagSeconds(oldest: string | null, now: number): number {
  return oldest === null ? 0 : Math.max(0, (now - Date.parse(oldest)) / 1000);
}
