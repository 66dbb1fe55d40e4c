/** One resource that an import left alone, and why: sentences for whoever runs it. */
export interface RefusedItem {
  externalId: string;
  title: string | null;
  reasons: string[];
}

/** What an import did, or with `dryRun` what it would have done. */
export interface ImportReport {
  source: string;
  dryRun: boolean;
  created: number;
  updated: number;
  unchanged: number;
  refused: RefusedItem[];
}

export interface ImportProgress {
  done: number;
  total: number;
  /** Items per second since the start. */
  rate: number;
  /** Null until there is something to judge by. */
  remainingSeconds: number | null;
}
