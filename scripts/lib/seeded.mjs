import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { nodePath } from './node-version.mjs';
import { inRoot, root } from './paths.mjs';
import { runOrFail } from './run.mjs';
import { fingerprint } from './staleness.mjs';

const recordFile = inRoot('data', 'seeded.json');
const databaseFile = (env) => path.resolve(root, env.DATABASE_FILENAME);

/** Which database the record speaks of: a file on disk by its creation, a server by its address. */
const identity = (env) =>
  env.DATABASE_CLIENT === 'postgres'
    ? crypto.createHash('sha256').update(env.DATABASE_URL).digest('hex')
    : fs.existsSync(databaseFile(env)) && String(fs.statSync(databaseFile(env)).birthtimeMs);

const record = (env) => ({ database: identity(env), seeds: fingerprint(['database/seeds']), demo: env.DEMO });

/**
 * Loads reference data, and in demo mode the demo content, into a database that has not had these very seeds yet.
 * Seeding is idempotent: the record only saves the seconds of finding that there is nothing to do.
 */
export async function ensureSeeded(env, say) {
  const known = fs.existsSync(recordFile) ? fs.readFileSync(recordFile, 'utf8') : '';
  if (known === JSON.stringify(record(env))) return;
  say(
    env.DEMO === 'true'
      ? 'Chargement des données de référence et de démonstration…'
      : 'Chargement des données de référence…',
  );
  await runOrFail('Le chargement des données a échoué.', nodePath(), [inRoot('scripts', 'seed.mjs')], {
    env: { ...env, NODE_ENV: 'production' },
  });
  fs.writeFileSync(recordFile, JSON.stringify(record(env)));
}
