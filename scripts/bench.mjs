// `npm run bench -- NAME [--corpus demo|large] [--json]`: prints measured figures; asserts nothing.
import fs from 'node:fs';
import { buildStale } from './lib/builds.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { nodePath } from './lib/node-version.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const HELPERS = new Set(['budgets', 'corpus', 'figures', 'panel', 'run']);

await runMain(async () => {
  const [name, ...flags] = process.argv.slice(2);
  const known = fs
    .readdirSync(inRoot('tests', 'bench'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !HELPERS.has(file) && !file.includes('.'));
  if (!known.includes(name))
    throw new Failure(`Mesures connues : ${known.join(', ')}. Exemple : npm run bench -- ${known[0]}`);
  await ensureInstalled(console.error);
  ensureEnvFile();
  await buildStale({ env: loadEnvFile(), say: console.error });
  const { code } = await run(nodePath(), [inRoot('tests', 'bench', 'run.ts'), name, ...flags]);
  process.exit(code);
});
