import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { runOrFail } from './run.mjs';
import { fingerprint, isFresh, recordBuild } from './staleness.mjs';

const common = ['package-lock.json', 'tsconfig.base.json'];

/** Plugins with screens in the admin panel, which one build compiles together. */
const pluginsWithPanel = fs
  .readdirSync(inRoot('plugins'))
  .filter((name) => fs.existsSync(inRoot('plugins', name, 'admin')));

/** What is built, from what, in order. `output` proves that the build is still there. */
const builds = [
  {
    name: 'plugins',
    label: 'des extensions du CMS',
    inputs: [...common, 'tsconfig.json', 'plugins'],
    output: 'plugins/visibility/dist/server/src/index.js',
    command: ['tsc', ['-b']],
  },
  {
    name: 'cms',
    label: 'du CMS',
    inputs: [...common, 'cms', 'config', 'database/migrations'],
    output: 'cms/dist/config/server.js',
    command: ['tsc', ['-p', 'cms']],
  },
  {
    name: 'admin',
    label: 'de l’administration (une minute)',
    inputs: [
      ...common,
      'cms/src/admin',
      'cms/package.json',
      'plugins/editing/rich-text',
      ...pluginsWithPanel.flatMap((name) =>
        ['admin', 'contracts', 'package.json'].map((part) => `plugins/${name}/${part}`),
      ),
    ],
    output: 'cms/dist/build/index.html',
    command: ['strapi', ['build', '--silent'], 'cms'],
  },
  {
    name: 'site',
    label: 'du site',
    inputs: [
      ...common,
      'site',
      'plugins/accounts/contracts',
      'plugins/editing/contracts',
      'plugins/editing/rich-text',
      'plugins/files/contracts',
      'plugins/publication/follower',
      'plugins/visibility/contracts',
      'plugins/statistics/contracts',
      'plugins/public-api/schema.graphql',
      'plugins/public-api/openapi.json',
      'docs/accessibilite.md',
    ],
    output: 'site/dist/server/entry.mjs',
    command: ['astro', ['build', '--silent'], 'site'],
  },
  {
    // After the site, whose build empties the folder. Compiled, the process does without the compiler of types: 20 MB less.
    name: 'front',
    label: 'du serveur frontal',
    inputs: [...common, 'site/server', 'site/src/lib', 'plugins/publication/follower'],
    output: 'site/dist/front/server/main.js',
    command: ['tsc', ['-p', 'site/server/tsconfig.build.json']],
  },
];

/**
 * Builds what is stale.
 *
 * @param {{ only?: string[], env?: Record<string, string>, say?: (line: string) => void }} options
 * @throws Failure with the end of the compiler's output
 */
export async function buildStale({ only, env = {}, say = () => {} } = {}) {
  for (const build of builds) {
    if (only && !only.includes(build.name)) continue;
    const print = fingerprint(build.inputs);
    if (isFresh(build.name, print, build.output)) continue;
    say(`Construction ${build.label}…`);
    const [command, args, cwd = '.'] = build.command;
    await runOrFail(`La construction ${build.label} a échoué.`, command, args, {
      cwd: inRoot(cwd),
      env: { ...env, NODE_ENV: 'production' },
    });
    recordBuild(build.name, print);
  }
}
