// `npm run proof`: the heavy proofs, before something is called done. Arguments keep only the checks whose name contains one of them.
import { buildStale } from './lib/builds.mjs';
import { playwright, runChecks, vitest, whole } from './lib/checks.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const everything = { WORLDS: '10000', MATRIX: 'full' };

const checks = [
  vitest('rule and matrix on SQLite', ['--project', 'cms*', 'tests/security'], everything),
  vitest('rule and matrix on PostgreSQL', ['--project', 'cms*', 'tests/security'], {
    ...everything,
    DATABASE_CLIENT: 'postgres',
  }),
  playwright('accessibility, every rule in every setting', ['--project=journeys', 'a11y'], { AXE: 'whole' }),
  whole('mutations of the rule', 'stryker', ['run', 'plugins/visibility/stryker.config.json']),
];

await runMain(async () => {
  await ensureInstalled(console.log);
  await ensureSystemPackages(console.log);
  ensureEnvFile();
  await buildStale({ env: loadEnvFile(), say: console.log });
  const wanted = process.argv.slice(2);
  const chosen = wanted.length ? checks.filter(({ name }) => wanted.some((word) => name.includes(word))) : checks;
  process.exit((await runChecks(chosen)) ? 0 : 1);
});
