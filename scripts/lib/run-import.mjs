// Runs the import of public-service sheets in a CMS of its own process, beside the one that serves. Argument: its options, as JSON.
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const options = JSON.parse(process.argv[2] ?? '{}');
const require = createRequire(inRoot('cms', 'package.json'));
const { createStrapi } = require('@strapi/strapi');
const { describeProgress, describeReport } = require(
  inRoot('plugins', 'curation', 'dist', 'server', 'src', 'domain', 'progress.js'),
);

const stop = new AbortController();
process.once('SIGINT', () => {
  console.error('\nArrêt après les fiches en cours ; relancez la commande pour reprendre.');
  stop.abort();
});

let told = 0;
const onProgress = (progress) => {
  if (progress.done < progress.total && Date.now() - told < 2000) return;
  told = Date.now();
  console.error(describeProgress(progress));
};

const strapi = createStrapi({
  appDir: inRoot('cms'),
  distDir: inRoot('cms', 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
try {
  await strapi.load();
  // What an import writes is re-checked by the CMS that serves, from its own cursor: not here, in the time of the import.
  await strapi.service('plugin::publication.reconciler').stop();
  const report = await strapi
    .plugin('curation')
    .service('public-service-sheets')
    .run({ ...options, onProgress, signal: stop.signal });
  console.log(describeReport(report).join('\n'));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await strapi.destroy();
  process.exit();
}
