import { chromium, type Browser } from '@playwright/test';
import { stackOf } from './corpus.ts';
import { pageKinds } from './page.kinds.ts';
import type { BenchOptions, Figure } from './figures.ts';

const nextPage = '/ressources/cartographier-les-lieux-d-accueil';

interface Transfer {
  type: string;
  bytes: number;
}

interface Measure {
  transfers: Transfer[];
  nodes: number;
}

const sum = (transfers: readonly Transfer[]) => transfers.reduce((total, { bytes }) => total + bytes, 0);
const ofType = (transfers: readonly Transfer[], type: string) => transfers.filter((one) => one.type === type);

/** Opens each address in turn in one fresh browser window, and says what the last one transferred, headers included. */
async function open(browser: Browser, addresses: readonly string[], width: number): Promise<Measure> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fr-FR' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  let types = new Map<string, string>();
  let transfers: Transfer[] = [];
  protocol.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (request.url.startsWith('data:')) return;
    types.set(requestId, new URL(request.url).pathname.startsWith('/fichiers/') ? 'Content' : (type ?? 'Other'));
  });
  protocol.on('Network.requestServedFromCache', ({ requestId }) => void types.delete(requestId));
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type !== undefined) transfers.push({ type, bytes: encodedDataLength });
  });
  for (const address of addresses) {
    types = new Map();
    transfers = [];
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  const nodes = await page.evaluate(() => document.body.querySelectorAll('*').length + 1);
  await context.close();
  return { transfers: transfers.filter(({ bytes }) => bytes > 0), nodes };
}

const quantiles = {
  nodes: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594_601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223_212.26,
  ],
};

function position(value: number, steps: readonly number[]): number {
  const above = steps.findIndex((step) => value < step);
  if (above < 1) return above === 0 ? 0 : steps.length - 1;
  const from = steps[above - 1]!;
  return above - 1 + (value - from) / (steps[above]! - from);
}

/** EcoIndex out of 100 (A from 80), by the quantiles its authors publish (ecoindex.fr, 2021 reference). */
function ecoindex(nodes: number, requests: number, bytes: number): number {
  const weighed =
    3 * position(nodes, quantiles.nodes) +
    2 * position(requests, quantiles.requests) +
    position(bytes / 1000, quantiles.kilobytes);
  return 100 - (5 / 6) * weighed;
}

function figuresOf(name: string, { transfers, nodes }: Measure): Figure[] {
  const content = ofType(transfers, 'Content');
  const frame = transfers.filter((one) => !content.includes(one));
  const bytes = sum(frame);
  const figure = (what: string, unit: Figure['unit'], value: number): Figure => ({
    name: `page.${name}.${what}`,
    unit,
    value,
  });
  return [
    figure('bytes', 'bytes', bytes),
    figure('bytes_without_fonts', 'bytes', bytes - sum(ofType(transfers, 'Font'))),
    figure('html_bytes', 'bytes', sum(ofType(transfers, 'Document'))),
    figure('css_bytes', 'bytes', sum(ofType(transfers, 'Stylesheet'))),
    figure('js_bytes', 'bytes', sum(ofType(transfers, 'Script'))),
    figure('requests', 'requests', frame.length),
    figure('content_files.bytes', 'bytes', sum(content)),
    figure('content_files.requests', 'requests', content.length),
    figure('dom_nodes', 'nodes', nodes),
    figure('ecoindex', 'count', ecoindex(nodes, transfers.length, sum(transfers))),
  ];
}

/**
 * Weight of pages in a real Chromium, first visit, as the front server sends them (brotli). Files of the content (logos,
 * pictures) come lazily and are counted apart, except in EcoIndex; the demo content whatever the corpus.
 */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const stack = await stackOf(options);
  try {
    const pages: Record<string, string> = {};
    for (const [name, { path, status = 200 }] of Object.entries(pageKinds)) {
      const address = new URL(path, stack.siteUrl).href;
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (answer.status === status) pages[name] = address;
      else console.error(`page.${name}: ${path} answers ${answer.status}, it is not weighed`);
    }
    const next = new URL(nextPage, stack.siteUrl).href;
    // Stored once, with its compressed copies, before it is weighed.
    for (const address of [...Object.values(pages), next, next]) await (await fetch(address)).arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const figures: Figure[] = [];
      for (const [name, address] of Object.entries(pages)) {
        figures.push(...figuresOf(name, await open(browser, [address], 1280)));
        figures.push(
          ...figuresOf(`${name}.narrow`, await open(browser, [address], 360)).filter(({ name: one }) =>
            /requests$|without_fonts$/.test(one),
          ),
        );
      }
      const second = await open(browser, [pages.resource!, next], 1280);
      figures.push({
        name: 'page.next.bytes',
        unit: 'bytes',
        value: sum(second.transfers.filter(({ type }) => type !== 'Content')),
      });
      return figures;
    } finally {
      await browser.close();
    }
  } finally {
    await stack.stop();
  }
}
