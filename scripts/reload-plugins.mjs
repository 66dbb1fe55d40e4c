// Development only: `strapi develop` does not watch the compiled plugins, so a file it does watch is touched when they change.
import fs from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const watched = inRoot('cms', 'src', 'index.ts');
let timer;

for (const plugin of fs.readdirSync(inRoot('plugins'))) {
  const dist = inRoot('plugins', plugin, 'dist');
  if (!fs.existsSync(dist)) continue;
  fs.watch(dist, { recursive: true }, (_event, name) => {
    if (!name?.endsWith('.js')) return;
    clearTimeout(timer);
    timer = setTimeout(() => fs.utimesSync(watched, new Date(), new Date()), 500);
  });
}
