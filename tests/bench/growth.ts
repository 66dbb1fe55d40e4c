import { warmUp } from '../../site/server/warm-up.ts';
import { corpusSheets, largeCorpus } from '../support/large-corpus.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { median, spread, type BenchOptions, type Figure } from './figures.ts';
import { openPanel, untilSeen } from './panel.ts';

const ROUNDS = 15;
const LOAD_SECONDS = 60;
const CONNECTIONS = 50;

/** One resource of the demo content, the same in every corpus. */
const page = '/ressources/preparer-un-atelier-mots-de-passe';

interface Size {
  sheets: number;
  stack: Stack;
  list: number[];
  page: number[];
  publish: number[];
}

/** The time of an answer, in ms. An unknown parameter keeps a page out of the store: it is rendered, from the CMS. */
async function rendered(stack: Stack, path: string, round: number): Promise<number> {
  const began = performance.now();
  const response = await fetch(new URL(`${path}?mesure=${round}`, stack.siteUrl));
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return performance.now() - began;
}

async function publisher(stack: Stack): Promise<() => Promise<number>> {
  const panel = await openPanel(stack);
  const rows = await panel.published();
  const row = rows.find(({ slug }) => page.endsWith(slug)) ?? rows[0]!;
  let round = 0;
  return async () => {
    const marked = `${row.title.slice(0, 80)} n° ${(round += 1)}`;
    await panel.edit(row.documentId, { title: marked });
    const began = performance.now();
    await panel.act(row.documentId, 'publish');
    await untilSeen(async () => (await (await fetch(new URL(page, stack.siteUrl))).text()).includes(marked));
    return performance.now() - began;
  };
}

/** Fifty readers for a minute: stored pages, pages to render, and the public API. */
async function underLoad(stack: Stack): Promise<number> {
  const end = performance.now() + LOAD_SECONDS * 1000;
  let answers = 0;
  const query = JSON.stringify({ query: '{ resources(pagination: { limit: 25 }) { title slug base { title } } }' });
  const reader = async (_: unknown, index: number) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const asked =
        turn % 10 === 9
          ? fetch(`${stack.cmsUrl}/graphql`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: query,
            })
          : fetch(new URL(turn % 10 === 4 ? `${page}?mesure=${index}-${turn}` : page, stack.siteUrl));
      await (await asked).arrayBuffer();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  return answers / LOAD_SECONDS;
}

const times = ['list', 'page', 'publish'] as const;

/**
 * The same product with 100, 1,000 and all the sheets, running side by side and measured in turn: how its times grow, how fast its whole
 * store is warmed, and what its processes weigh after a minute of load at the largest size.
 */
export async function bench(_options: BenchOptions): Promise<Figure[]> {
  const largest = corpusSheets();
  const sizes: Size[] = [];
  try {
    for (const sheets of [...new Set([100, 1000, largest].filter((size) => size <= largest))])
      sizes.push({ sheets, stack: await startStack({}, await largeCorpus(sheets)), list: [], page: [], publish: [] });
    const publishers = await Promise.all(sizes.map(({ stack }) => publisher(stack)));
    for (let round = -2; round < ROUNDS; round += 1) {
      for (const [index, size] of sizes.entries()) {
        const taken = {
          list: await rendered(size.stack, '/ressources', round),
          page: await rendered(size.stack, page, round),
          publish: await publishers[index]!(),
        };
        // The first rounds warm what is compiled and cached.
        if (round >= 0) for (const what of times) size[what].push(taken[what]);
      }
    }
    const [smallest] = sizes as [Size, ...Size[]];
    const figures = sizes.flatMap((size) =>
      times.flatMap((what): Figure[] => [
        spread(`growth.${what}.ms_${size.sheets}`, 'ms', size[what]),
        ...(size === smallest
          ? []
          : [
              {
                name: `growth.${what}.ratio_${size.sheets}`,
                unit: 'ratio' as const,
                value: median(size[what]) / median(smallest[what]),
              },
            ]),
      ]),
    );
    for (const { stack } of sizes.slice(0, -1)) await stack.stop();
    const { stack } = sizes.splice(0).at(-1)!;
    sizes.push({ ...smallest, stack });
    const began = performance.now();
    const { rendered: pages, failed } = await warmUp(stack.siteUrl);
    const seconds = (performance.now() - began) / 1000;
    const rate = await underLoad(stack);
    return [
      ...figures,
      { name: 'growth.warm_up.pages', unit: 'pages', value: pages },
      { name: 'growth.warm_up.failed', unit: 'pages', value: failed },
      { name: 'growth.warm_up.rate', unit: 'per second', value: pages / seconds },
      { name: 'growth.load.rate', unit: 'per second', value: rate },
      { name: 'growth.memory.cms_bytes', unit: 'bytes', value: stack.memoryOf('CMS') },
      { name: 'growth.memory.site_bytes', unit: 'bytes', value: stack.memoryOf('site') },
    ];
  } finally {
    await Promise.all(sizes.map(({ stack }) => stack.stop()));
  }
}
