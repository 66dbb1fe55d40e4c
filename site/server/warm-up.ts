import { readSiteEnvironment } from './environment.ts';

/** Paths of a sitemap's `<loc>` elements; of another sitemap's, when it is an index. */
export function locations(xml: string): URL[] {
  return [...xml.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(
    ([, address]) => new URL(address!.replaceAll('&amp;', '&')),
  );
}

/**
 * Asks for every page of the sitemap, so that the store holds them all.
 *
 * @returns how many pages answered 200, and how many did not
 */
export async function warmUp(site: string, concurrency = 24): Promise<{ rendered: number; failed: number }> {
  const read = async (address: string) => (await fetch(new URL(address, site))).text();
  // The store keeps a page whose head alone is asked for, and the body need not travel.
  const ask = async (address: string) => (await fetch(new URL(address, site), { method: 'HEAD' })).ok;
  const pages = new Set<string>();
  const maps = ['/sitemap.xml'];
  for (const map of maps) {
    for (const { pathname, search } of locations(await read(map))) {
      if (pathname.endsWith('.xml') && !maps.includes(pathname)) maps.push(pathname);
      else pages.add(pathname + search);
    }
  }
  const queue = [...pages];
  const count = { rendered: 0, failed: 0 };
  const worker = async () => {
    for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
      if (await ask(page).catch(() => false)) count.rendered += 1;
      else count.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return count;
}

if (import.meta.main) {
  const { SITE_HOST, SITE_PORT } = readSiteEnvironment();
  const began = performance.now();
  const { rendered, failed } = await warmUp(`http://${SITE_HOST}:${SITE_PORT}`);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${rendered} pages gardées en ${seconds.toFixed(1)} s (${Math.round(rendered / seconds)} par seconde), ${failed} en échec.`,
  );
  if (failed > 0) process.exitCode = 1;
}
