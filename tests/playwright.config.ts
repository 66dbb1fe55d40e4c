import { defineConfig } from '@playwright/test';

/** Journeys and accessibility on the built product, in Debian's Chromium. No second try: a flaky test is a defect. */
export default defineConfig({
  testDir: '.',
  projects: [
    {
      name: 'journeys',
      testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
      snapshotPathTemplate: '{testDir}/a11y/components/{arg}{ext}',
    },
    // On a stack of their own: journeys change what lists show.
    {
      name: 'screens',
      testMatch: ['visual/**/*.spec.ts'],
      snapshotPathTemplate: '{testDir}/visual/screens/{arg}{ext}',
    },
  ],
  globalSetup: './support/playwright-setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  expect: {
    timeout: 10_000,
    // Survives a Chromium that rounds a curve otherwise, not a block that moved.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, stylePath: './visual/screens.css' },
  },
  outputDir: '../reports/playwright',
  use: {
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
