// Takes the pictures of the README from a running demo: `node tests/screenshots.ts`, with SITE_URL when it is not the usual one.
import { chromium } from '@playwright/test';
import { inRoot } from '../scripts/lib/paths.mjs';
import { signedInRequests, workshopAddress } from './support/demo-session.ts';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const requests = await signedInRequests(site, 'amina-belkacem');
const written = await workshopAddress(requests, 'Préparer un atelier « mots de passe »');
const pictures = {
  accueil: '/',
  ressource: '/ressources/preparer-un-atelier-mots-de-passe',
  base: '/bases/base-officielle-des-conseillers-numeriques',
  etabli: '/etabli',
  editeur: `${written}/contenus`,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, path] of Object.entries(pictures)) {
  const mine = path.startsWith('/etabli');
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    ...(mine && { storageState: await requests.storageState() }),
  });
  const page = await context.newPage();
  await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
  await page.screenshot({ path: inRoot('docs', 'images', `${name}.png`) });
  await context.close();
}
await browser.close();
await requests.dispose();
