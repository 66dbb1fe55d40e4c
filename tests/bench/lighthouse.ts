import http from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** A page of one sentence: what it lacks of 100 is the machine's, whose slowness Lighthouse multiplies by four. */
const sentence =
  '<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Page</title><h1>Page</h1><p>Une phrase.</p></html>';

async function serveControl(): Promise<{ address: string; close(): void }> {
  const server = http.createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(sentence),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/**
 * Lighthouse, as a phone on a slow network sees each kind of page: out of 100, median of five runs. Fetched when it is first needed. The performance
 * of a page of one sentence, measured in the same run, says how much of it is the machine's.
 */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const folder = await packageOnDemand('lighthouse', '13.5.0', 'Lighthouse (100 Mo)', console.error);
  const { default: lighthouse } = (await import(pathToFileURL(path.join(folder, 'core', 'index.js')).href)) as {
    default: Lighthouse;
  };
  const stack = await stackOf(options);
  const port = await freePort();
  const control = await serveControl();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  const judge = async (address: string, chosen: readonly string[]): Promise<Map<string, number[]>> => {
    const scores = new Map<string, number[]>(chosen.map((category) => [category, []]));
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(address, { port, onlyCategories: chosen, logLevel: 'error' });
      for (const [category, values] of scores) values.push(100 * (result?.lhr.categories[category]?.score ?? 0));
    }
    return scores;
  };
  try {
    const figures: Figure[] = [];
    for (const [category, values] of await judge(control.address, ['performance']))
      figures.push(spread(`lighthouse.control.${category}`, 'score', values));
    for (const kind of kinds) {
      const address = new URL(pageKinds[kind]!.path, stack.siteUrl).href;
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (!answer.ok) {
        console.error(`lighthouse.${kind}: ${address} answers ${answer.status}, it is not judged`);
        continue;
      }
      for (const [category, values] of await judge(address, categories))
        figures.push(spread(`lighthouse.${kind}.${category.replace('-', '_')}`, 'score', values));
    }
    return figures;
  } finally {
    control.close();
    await browser.close();
    await stack.stop();
  }
}
