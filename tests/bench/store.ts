import zlib from 'node:zlib';
import { locations, warmUp } from '../../site/server/warm-up.ts';
import type { Stack } from '../support/stack.ts';
import { stackOf } from './corpus.ts';
import { spread, type BenchOptions, type Figure } from './figures.ts';
import { hasNginx, hasWrk, load, startNginx } from './store.nginx.ts';

const ROUNDS = 5;
const SECONDS = 2;

/** A public resource of the running stack, once it answers: right after its start the site may not have read the journal. */
async function resourcePath(stack: Stack): Promise<string> {
  const read = async (url: string) => (await fetch(new URL(url, stack.siteUrl))).text();
  const end = Date.now() + 60_000;
  for (;;) {
    const paths: string[] = [];
    for (const { pathname } of locations(await read('/sitemap.xml'))) {
      const inner = pathname.endsWith('.xml') ? locations(await read(pathname)) : [];
      paths.push(pathname, ...inner.map((url) => url.pathname));
    }
    const found = paths.find((one) => /^\/ressources\/[^/]+$/.test(one));
    if (found && (await fetch(new URL(found, stack.siteUrl))).ok) return found;
    if (Date.now() > end) throw new Error('No resource of the sitemap answers');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Requests per second, each way measured in turn so that the machine's mood weighs on all. */
function inTurn(urls: Record<string, string>): Record<string, number[]> {
  const rates: Record<string, number[]> = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  for (const url of Object.values(urls)) load(url, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(urls)) rates[name]!.push(load(url, SECONDS));
  }
  return rates;
}

const ratio = (name: string, some: number[], others: number[]): Figure =>
  spread(
    name,
    'ratio',
    some.map((rate, round) => rate / others[round]!),
  );

/** The page store against nginx serving the same body from disk, and against the page rendered at each request. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const stack = await stackOf(options);
  try {
    await resourcePath(stack);
    const began = performance.now();
    const { rendered, failed } = await warmUp(stack.siteUrl);
    figures.push({ name: 'store.warm_up.pages', unit: 'pages', value: rendered });
    figures.push({ name: 'store.warm_up.failed', unit: 'pages', value: failed });
    const rate = rendered / ((performance.now() - began) / 1000);
    figures.push({ name: 'store.warm_up.rate', unit: 'per second', value: rate });
    if (!hasWrk()) {
      console.error('wrk is not installed: the store is not compared (on Debian, `apt-get install wrk nginx-light`)');
      return figures;
    }
    const page = new URL(await resourcePath(stack), stack.siteUrl).href;
    const response = await fetch(page, { headers: { 'accept-encoding': 'identity' } });
    const body = Buffer.from(await response.arrayBuffer());
    const nginx = hasNginx() ? await startNginx(body, zlib.gzipSync(body, { level: 9 })) : undefined;
    if (!nginx) console.error('nginx is not installed: the store is not compared with it');
    try {
      // An unknown parameter keeps a page out of the store: it is rendered by Astro.
      const ways = { ram: page, rendered: `${page}?mesure=1`, ...(nginx ? { nginx: nginx.url } : {}) };
      const ram = inTurn(ways);
      figures.push(spread('store.ram.rate', 'per second', ram.ram!));
      figures.push(spread('store.rendered.rate', 'per second', ram.rendered!));
      figures.push(ratio('store.ram.vs_rendered', ram.ram!, ram.rendered!));
      if (nginx) figures.push(spread('store.nginx.rate', 'per second', ram.nginx!));
      if (nginx) figures.push(ratio('store.ram.vs_nginx', ram.ram!, ram.nginx!));
    } finally {
      await nginx?.stop();
    }
  } finally {
    await stack.stop();
  }
  return [...figures, ...(hasWrk() && hasNginx() ? await fromDisk(options) : [])];
}

/** The same without any memory for bodies: each request reads a file. */
async function fromDisk(options: BenchOptions): Promise<Figure[]> {
  const stack = await stackOf(options, { STORE_RAM_MEGABYTES: '0' });
  try {
    const page = new URL(await resourcePath(stack), stack.siteUrl).href;
    const body = Buffer.from(await (await fetch(page, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer());
    const nginx = await startNginx(body, zlib.gzipSync(body, { level: 9 }));
    try {
      const { disk, nginx: other } = inTurn({ disk: page, nginx: nginx.url });
      return [spread('store.disk.rate', 'per second', disk!), ratio('store.disk.vs_nginx', disk!, other!)];
    } finally {
      await nginx.stop();
    }
  } finally {
    await stack.stop();
  }
}
