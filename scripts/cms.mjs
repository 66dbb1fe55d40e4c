// Starts the CMS built in cms/dist. Strapi's own `strapi start` does the same through its command line, more slowly.
import { createRequire } from 'node:module';
import { inRoot } from './lib/paths.mjs';

const { createStrapi } = createRequire(inRoot('cms', 'package.json'))('@strapi/strapi');

try {
  await createStrapi({
    appDir: inRoot('cms'),
    distDir: inRoot('cms', 'dist'),
    autoReload: false,
    serveAdminPanel: true,
  }).start();
} catch (error) {
  console.error(error);
  process.exit(1);
}
