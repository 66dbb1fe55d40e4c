import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { nodePath } from '../../scripts/lib/node-version.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runOrFail } from '../../scripts/lib/run.mjs';
import { ensureSheets } from '../../scripts/lib/sheets.mjs';
import { corpusSheets } from '../support/large-corpus.ts';
import { testEnvironment } from '../support/strapi.ts';
import type { BenchOptions, Figure } from './figures.ts';

const WHOLE = 7500;
const IMPORT = ['--max-old-space-size=512', '--max-semi-space-size=64', inRoot('scripts', 'lib', 'run-import.mjs')];

interface Run {
  seconds: number;
  peakBytes: number;
}

/** One run of the import command's process, its start included: how long, and the most memory it held. */
async function importOf(options: object, env: Record<string, string>): Promise<Run> {
  const began = performance.now();
  const child = spawn(nodePath(), [...IMPORT, JSON.stringify(options)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    try {
      const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakBytes = Math.max(peakBytes, 1024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // Gone between two looks.
    }
  }, 250);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with code ${code}`);
  return { seconds: (performance.now() - began) / 1000, peakBytes };
}

/**
 * The import of public-service sheets into a new instance, then the same again: what is already there. `CORPUS_SHEETS` lowers the number of
 * sheets; `minutes_for_7500` is then a projection of the rate.
 */
export async function bench(_options: BenchOptions): Promise<Figure[]> {
  const sheets = corpusSheets();
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-import-'));
  const env = { ...testEnvironment(directory), NODE_ENV: 'production', DEMO: 'true' };
  try {
    await runOrFail('The demo content could not be loaded', nodePath(), [inRoot('scripts', 'seed.mjs')], { env });
    const options = { folder: await ensureSheets(console.error), maximum: sheets, owner: 'amina-belkacem' };
    const first = await importOf(options, env);
    const again = await importOf(options, env);
    return [
      { name: 'import.rate', unit: 'per second', value: sheets / first.seconds },
      { name: 'import.minutes_for_7500', unit: 'minutes', value: ((first.seconds / sheets) * WHOLE) / 60 },
      { name: 'import.again.rate', unit: 'per second', value: sheets / again.seconds },
      { name: 'import.peak_bytes', unit: 'bytes', value: Math.max(first.peakBytes, again.peakBytes) },
    ];
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
