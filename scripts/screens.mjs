// `npm run screens`: takes again the pictures the screens are compared with (tests/visual/screens), on the built product.
import { buildStale } from './lib/builds.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await runMain(async () => {
  await ensureInstalled(console.log);
  ensureEnvFile();
  await buildStale({ env: loadEnvFile(), say: console.log });
  const config = inRoot('tests', 'playwright.config.ts');
  const { code } = await run(bin('playwright'), [
    'test',
    '-c',
    config,
    '--project=screens',
    '--update-snapshots=all',
    ...process.argv.slice(2),
  ]);
  process.exit(code);
});
