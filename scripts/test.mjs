// `npm test`: everything a contributor needs, on a clean clone. Arguments keep only the checks whose name contains one of them.
import { buildStale } from './lib/builds.mjs';
import { playwright, runChecks, vitest, whole } from './lib/checks.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const checks = [
  whole('lint', 'eslint', ['.', '--max-warnings', '0']),
  whole('format', 'prettier', ['--check', '.', '--log-level', 'warn']),
  whole('types of the plugins', 'tsc', ['-b']),
  whole('types of the CMS', 'tsc', ['-p', 'cms', '--noEmit']),
  whole('types of the tests', 'tsc', ['-p', 'tests']),
  whole('types of the front server', 'tsc', ['-p', 'site/server']),
  ...['cms/src/admin', 'plugins/editing/admin', 'plugins/publication/admin', 'plugins/visibility/admin'].map((folder) =>
    whole(`types of ${folder}`, 'tsc', ['-p', folder, '--noEmit']),
  ),
  whole('types of the site', 'astro', ['check', '--silent'], { cwd: inRoot('site') }),
  vitest('unit', ['--project', 'unit']),
  vitest('api on SQLite', ['--project', 'cms*']),
  vitest('api on PostgreSQL', ['--project', 'cms*'], { DATABASE_CLIENT: 'postgres' }),
  playwright('journeys and accessibility', ['--project=journeys']),
  playwright('screens', ['--project=screens']),
];

await runMain(async () => {
  checkNodeVersion();
  await ensureInstalled(console.log);
  await ensureSystemPackages(console.log);
  ensureEnvFile();
  await buildStale({ env: loadEnvFile(), say: console.log });
  const wanted = process.argv.slice(2);
  const chosen = wanted.length ? checks.filter(({ name }) => wanted.some((word) => name.includes(word))) : checks;
  process.exit((await runChecks(chosen)) ? 0 : 1);
});
