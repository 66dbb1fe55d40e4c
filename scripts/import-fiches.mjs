// `npm run import:fiches -- N [--dry-run] [--owner SLUG] [--base SLUG]`: brings N sheets of service-public.fr into La Base.
import { buildStale } from './lib/builds.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { nodePath } from './lib/node-version.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { ensureSeeded } from './lib/seeded.mjs';
import { ensureSheets } from './lib/sheets.mjs';

const usage = `Usage : npm run import:fiches -- N [--dry-run] [--owner MEMBRE] [--base BASE]
  N          nombre de fiches (7 591 au plus)
  --dry-run  essai à blanc : dit ce qui serait fait, n’écrit rien
  --owner    identifiant (fin de l’adresse du profil) du membre propriétaire de la base ; en démonstration : amina-belkacem
  --base     identifiant d’une base à remplir au lieu de « Fiches pratiques service-public.fr »`;

await runMain(async () => {
  const [count, ...flags] = process.argv.slice(2);
  const option = (name) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : undefined);
  if (!/^[1-9]\d{0,5}$/.test(count ?? '')) throw new Failure(usage);
  const say = console.error;
  await ensureInstalled(say);
  ensureEnvFile();
  const env = loadEnvFile();
  const owner = option('--owner') ?? (env.DEMO === 'true' ? 'amina-belkacem' : undefined);
  if (!owner) throw new Failure(`Dites à qui appartiendra la base.\n\n${usage}`);
  await buildStale({ env, say, only: ['plugins', 'cms'] });
  await ensureSeeded(env, say);
  const folder = await ensureSheets(say);
  const options = {
    folder,
    maximum: Number(count),
    owner,
    base: option('--base'),
    dryRun: flags.includes('--dry-run'),
  };
  const { code } = await run(
    nodePath(),
    [
      '--max-old-space-size=512',
      '--max-semi-space-size=64',
      inRoot('scripts', 'lib', 'run-import.mjs'),
      JSON.stringify(options),
    ],
    {
      env: { ...env, NODE_ENV: 'production' },
    },
  );
  process.exitCode = code;
});
