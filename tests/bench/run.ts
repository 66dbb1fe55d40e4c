import { lineOf } from './budgets.ts';
import type { BenchOptions, Figure } from './figures.ts';

const [name, ...flags] = process.argv.slice(2);
const corpus = flags[flags.indexOf('--corpus') + 1] === 'large' && flags.includes('--corpus') ? 'large' : 'demo';

const { bench } = (await import(`./${name}.ts`)) as { bench(options: BenchOptions): Promise<Figure[]> };
const figures = await bench({ corpus });

for (const figure of figures) console.log(lineOf(figure));
if (flags.includes('--json')) console.log(JSON.stringify({ figures }));
process.exit(0);
