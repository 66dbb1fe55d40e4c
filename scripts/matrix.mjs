// `npm run matrix`: the whole permission matrix, as a table; ends with `N cells, 0 leaks, 0 unlisted`.
import fs from 'node:fs';
import { buildStale } from './lib/builds.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await runMain(async () => {
  await ensureInstalled(console.log);
  ensureEnvFile();
  await buildStale({ env: loadEnvFile(), say: console.log, only: ['plugins', 'cms'] });
  const { code } = await run(bin('vitest'), ['run', '--project', 'cms*', 'tests/security/matrix.test.ts'], {
    env: { MATRIX: 'full' },
  });
  console.log(fs.readFileSync(inRoot('reports', 'matrix.txt'), 'utf8').trimEnd());
  process.exit(code);
});
