import { expect, test } from '@playwright/test';
import { signedInRequests, workshopAddress } from '../support/demo-session.ts';

/**
 * What the key screens look like, with the demo content: wide and light, narrow and dark. Dates are left out (they are those of the
 * seeding). Only the first screenful: what a change breaks by mistake shows there, and the pictures stay small.
 */
const screens: Readonly<Record<string, string>> = {
  accueil: '/',
  liste: '/ressources',
  ressource: '/ressources/accueillir-un-grand-debutant',
  base: '/bases/base-officielle-des-conseillers-numeriques',
  collection: '/collections/parcours-grand-debutant',
  membre: '/membres/amina-belkacem',
  'page-non-trouvee': '/n-existe-pas',
  connexion: '/connexion',
};
const workshop: Readonly<Record<string, (home: string) => string>> = {
  etabli: () => '/etabli',
  editeur: (home) => `${home}/contenus`,
};
const looks = [
  { look: 'large-clair', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { look: 'etroit-sombre', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;
const site = () => process.env.SITE_URL!;

for (const { look, viewport, colorScheme } of looks) {
  test.describe(look, () => {
    // Playwright's own style sheet (screens.css) would be refused by the site's policy.
    test.use({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });

    const looksAsBefore = (name: string, address: (home: string) => string, signedIn: boolean) =>
      test(name, async ({ page, context }) => {
        let home = '';
        if (signedIn) {
          const requests = await signedInRequests(site(), 'amina-belkacem');
          home = await workshopAddress(requests, 'Préparer un atelier « mots de passe »');
          await context.addCookies((await requests.storageState()).cookies);
          await requests.dispose();
        }
        await page.goto(new URL(address(home), site()).href, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        await expect(
          page,
          `The screen « ${name} » (${look}) has changed: compare the pictures in reports/playwright. If this is what you want, \`npm run screens\` takes them again, to commit with your change.`,
        ).toHaveScreenshot(`${name}-${look}.png`);
      });

    for (const [name, path] of Object.entries(screens)) looksAsBefore(name, () => path, false);
    for (const [name, address] of Object.entries(workshop)) looksAsBefore(name, address, true);
  });
}
