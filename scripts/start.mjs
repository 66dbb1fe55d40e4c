// `npm start` and `npm run dev`: from a clean clone to a running La Base.
import fs from 'node:fs';
import { buildStale } from './lib/builds.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { checkPorts } from './lib/ports.mjs';
import { ensureSeeded } from './lib/seeded.mjs';
import { devServices, services } from './lib/services.mjs';
import { supervise } from './lib/supervise.mjs';
import { welcome } from './lib/welcome.mjs';
import { inRoot } from './lib/paths.mjs';

const dev = process.argv.includes('--dev');
const began = Date.now();
const say = (line) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);

await runMain(async () => {
  checkNodeVersion();
  await ensureInstalled(say);
  if (ensureEnvFile()) say('Fichier .env écrit, avec des secrets neufs.');
  const env = loadEnvFile();
  const demo = env.DEMO === 'true';
  await checkPorts(
    [
      { port: env.PORT, use: 'le CMS', variable: 'PORT' },
      { port: env.SITE_PORT, use: 'le site', variable: 'SITE_PORT' },
      ...(demo
        ? [
            { port: env.SMTP_PORT, use: 'l’attrape-courriels', variable: 'SMTP_PORT' },
            { port: env.MAIL_CATCHER_PORT, use: 'la lecture des courriels', variable: 'MAIL_CATCHER_PORT' },
          ]
        : []),
    ],
    env.HOST,
  );
  fs.mkdirSync(inRoot('data'), { recursive: true });
  await buildStale({ env, say, only: dev ? ['plugins', 'cms'] : undefined });
  await ensureSeeded(env, say);
  say('Démarrage…');
  const list = (dev ? devServices : services)(env, { demo });
  await supervise(list, { say });
  say('Prêt.');
  console.log(welcome(env, { demo, dev }));
});
