import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';

// The client alone puts files there too.
const servers = '/usr/lib/postgresql';
const versions = fs.existsSync(servers) ? fs.readdirSync(servers) : [];

const needs = [
  {
    what: 'Chromium',
    package: 'chromium',
    present: () => fs.existsSync('/usr/bin/chromium') || Boolean(process.env.CHROMIUM_PATH),
  },
  {
    what: 'PostgreSQL',
    package: 'postgresql',
    present: () => versions.some((version) => fs.existsSync(`${servers}/${version}/bin/initdb`)),
  },
];

/**
 * Installs the Debian packages the tests need and do not find.
 *
 * @throws Failure saying how to install them when this account may not
 */
export async function ensureSystemPackages(say = () => {}) {
  const missing = needs.filter(({ present }) => !present());
  if (!missing.length) return;
  const names = missing.map((need) => need.package);
  const command = `apt-get install -y ${names.join(' ')}`;
  const advice = `Les tests ont besoin de ${missing.map((need) => need.what).join(' et de ')}. Sur Debian ou Ubuntu : sudo ${command}`;
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) throw new Failure(advice);
  say(`Installation de ${names.join(', ')}…`);
  await run('apt-get', ['update', '-qq'], { quiet: true });
  // No new cluster is wanted: the tests start their own server.
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new Failure(`${advice}\n\n${output.slice(-1500)}`);
}
