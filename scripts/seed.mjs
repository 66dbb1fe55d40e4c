// Loads reference data, then demo content when DEMO=true. Running it again changes nothing.
import { createRequire } from 'node:module';
import { loadEnvFile } from './lib/env-file.mjs';
import { inRoot } from './lib/paths.mjs';

Object.assign(process.env, loadEnvFile());
const require = createRequire(inRoot('cms', 'package.json'));
const { createStrapi } = require('@strapi/strapi');
const { seedReference, seedDemo } = require(inRoot('cms', 'dist', 'src', 'seeding', 'index.js'));

const strapi = createStrapi({
  appDir: inRoot('cms'),
  distDir: inRoot('cms', 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
try {
  await strapi.load();
  await seedReference(strapi);
  if (process.env.DEMO === 'true') await seedDemo(strapi);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await strapi.destroy();
  process.exit();
}
