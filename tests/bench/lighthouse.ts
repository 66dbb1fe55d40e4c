import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { packageOnDemand } from '../../scripts/lib/on-demand.mjs';
import { freePort } from '../support/free-port.ts';
import { stackOf } from './corpus.ts';
import { spread, type BenchOptions, type Figure } from './figures.ts';
import { pageKinds } from './page.kinds.ts';

const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 5);
const kinds = ['home', 'list', 'theme', 'resource', 'base', 'collection'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

type Lighthouse = (
  url: string,
  flags: object,
) => Promise<{ lhr: { categories: Record<string, { score: number | null }> } } | undefined>;

/** Lighthouse, as a phone on a slow network sees each kind of page: out of 100, median of five runs. Fetched when it is first needed. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const folder = await packageOnDemand('lighthouse', '13.5.0', 'Lighthouse (100 Mo)', console.error);
  const { default: lighthouse } = (await import(pathToFileURL(path.join(folder, 'core', 'index.js')).href)) as {
    default: Lighthouse;
  };
  const stack = await stackOf(options);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const figures: Figure[] = [];
    for (const kind of kinds) {
      const address = new URL(pageKinds[kind]!.path, stack.siteUrl).href;
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (!answer.ok) {
        console.error(`lighthouse.${kind}: ${address} answers ${answer.status}, it is not judged`);
        continue;
      }
      const scores = new Map<string, number[]>(categories.map((category) => [category, []]));
      for (let run = 0; run < RUNS; run += 1) {
        const result = await lighthouse(address, { port, onlyCategories: categories, logLevel: 'error' });
        for (const [category, values] of scores) values.push(100 * (result?.lhr.categories[category]?.score ?? 0));
      }
      for (const [category, values] of scores)
        figures.push(spread(`lighthouse.${kind}.${category.replace('-', '_')}`, 'score', values));
    }
    return figures;
  } finally {
    await browser.close();
    await stack.stop();
  }
}
