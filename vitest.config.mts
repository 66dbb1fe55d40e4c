import { defineConfig } from 'vitest/config';

/** `unit`: pure, beside the code. `cms`: files that each boot the real CMS in a process of their own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests draw thousands of cases: slow on a busy machine, never stuck.
          testTimeout: 30_000,
          include: [
            '{plugins,site,config,scripts,database,cms/src}/**/*.test.{ts,mts}',
            'tests/site/**/*.test.ts',
            'tests/bench/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/build/**'],
        },
      },
      {
        test: {
          name: 'cms',
          include: ['tests/{api,security}/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/support/postgres-setup.ts'],
        },
      },
    ],
  },
});
