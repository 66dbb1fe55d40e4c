import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const NEEDED_BYTES = 1e9;

/**
 * The folder of an npm package that one command needs and the product does not: fetched the first time, at one exact version, below
 * `data/` and outside the dependencies of the workspace.
 *
 * @param what in French, for the person who waits
 * @throws Failure saying what to do when it can't be fetched
 */
export async function packageOnDemand(name, version, what, say = () => {}) {
  const folder = inRoot('data', 'on-demand', `${name.split('/').at(-1)}-${version}`);
  const whole = path.join(folder, 'complet');
  if (!fs.existsSync(whole)) {
    fs.mkdirSync(folder, { recursive: true });
    const { bavail, bsize } = fs.statfsSync(folder);
    if (bavail * bsize < NEEDED_BYTES)
      throw new Failure(`Il faut 1 Go de place sur ce disque pour télécharger ${what}. Libérez-en puis relancez.`);
    say(`Téléchargement : ${what}…`);
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true }));
    const npm = process.env.npm_execpath;
    const [command, prefix] = npm ? [process.execPath, [npm]] : ['npm', []];
    const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { code, output } = await run(
      command,
      [...prefix, 'install', ...flags, '--prefix', folder, `${name}@${version}`],
      {
        cwd: folder,
        quiet: true,
      },
    );
    if (code !== 0)
      throw new Failure(
        `${what} : téléchargement impossible. Vérifiez l’accès au registre npm puis relancez.\n\n${output.trim().split('\n').slice(-10).join('\n')}`,
      );
    fs.writeFileSync(whole, '');
  }
  return path.join(folder, 'node_modules', ...name.split('/'));
}
