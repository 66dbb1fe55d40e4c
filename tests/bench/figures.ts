/** One measured figure: its name starts with the bench's. Times carry their spread; ratios compare things measured in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit:
    | 'ms'
    | 'ratio'
    | 'bytes'
    | 'requests'
    | 'nodes'
    | 'statements'
    | 'per second'
    | 'pages'
    | 'count'
    | 'minutes'
    | 'score';
  min?: number;
  max?: number;
}

export interface BenchOptions {
  corpus: 'demo' | 'large';
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which `share` (0–1) of the values lie, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  if (!values.length) throw new Error('no value was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0]!;
}

/** A figure from repeated measures: median, minimum, maximum. */
export const spread = (name: string, unit: Figure['unit'], values: readonly number[]): Figure => ({
  name,
  unit,
  value: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});
