import crypto from 'node:crypto';
import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { inRoot, root } from './paths.mjs';
import { run } from './run.mjs';

const lockFile = inRoot('package-lock.json');
const marker = inRoot('node_modules', '.la-base-install');
const NEEDED_BYTES = 3e9;

const lockHash = () => crypto.createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');

/** True when `node_modules` is the finished installation of the lockfile as it is now. */
export const isInstalled = () => fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === lockHash();

/** Records that `node_modules` is whole, for an installation made by hand with `npm ci`. */
const markInstalled = () => fs.writeFileSync(marker, lockHash());

function checkDisk() {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = bavail * bsize;
  if (free < NEEDED_BYTES)
    throw new Failure(
      `Il reste ${(free / 1e9).toFixed(1)} Go sur ce disque et l’installation en demande ${NEEDED_BYTES / 1e9}. Libérez de la place puis relancez la commande.`,
    );
}

/**
 * Installs the dependencies of the lockfile when they are missing, older than it, or half installed.
 *
 * @throws Failure saying what to do
 */
export async function ensureInstalled(say = () => {}) {
  if (isInstalled()) return;
  checkDisk();
  say('Installation des dépendances (deux à trois minutes)…');
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await run(command, [...prefix, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    quiet: true,
  });
  if (code !== 0)
    throw new Failure(
      `Les dépendances n’ont pas pu être installées. Vérifiez l’accès au registre npm et la place sur le disque, puis relancez : l’installation reprendra du début.\n\n${output.trim().split('\n').slice(-15).join('\n')}`,
    );
  markInstalled();
}
