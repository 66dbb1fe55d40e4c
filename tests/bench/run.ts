import type { BenchOptions, Figure } from './figures.ts';

const [name, ...flags] = process.argv.slice(2);
const corpus = flags[flags.indexOf('--corpus') + 1] === 'large' && flags.includes('--corpus') ? 'large' : 'demo';

const { bench } = (await import(`./${name}.ts`)) as { bench(options: BenchOptions): Promise<Figure[]> };
const figures = await bench({ corpus });

const round = (value: number) => Number(value.toPrecision(4));
for (const { name: figure, value, unit, min, max } of figures) {
  const range = min === undefined || max === undefined ? '' : `  (${round(min)}–${round(max)})`;
  console.log(`${figure.padEnd(44)} ${String(round(value)).padStart(10)} ${unit}${range}`);
}
if (flags.includes('--json')) console.log(JSON.stringify({ figures }));
process.exit(0);
