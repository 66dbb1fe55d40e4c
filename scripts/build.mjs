import { buildStale } from './lib/builds.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';

await runMain(async () => {
  const only = process.argv.slice(2);
  await ensureInstalled(console.log);
  ensureEnvFile();
  await buildStale({ only: only.length ? only : undefined, env: loadEnvFile(), say: console.log });
});
