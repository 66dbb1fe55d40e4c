import { defineConfig } from 'vitest/config';

const cms = {
  include: ['tests/{api,security}/**/*.test.ts'],
  pool: 'forks' as const,
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/support/cms-setup.ts'],
};

/** The panel's own uploads hang in a process where another CMS was booted before. */
const bootedAlone = ['tests/security/{admin-library,admin-panel,files-admin}.test.ts'];

/** `unit`: pure, beside the code. `cms`: files that each boot a real CMS, one after the other in two processes; `cms-alone`: each in its own. */
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
          ...cms,
          name: 'cms',
          exclude: bootedAlone,
          // Reading Strapi's code takes longer than booting it again.
          isolate: false,
        },
      },
      { test: { ...cms, name: 'cms-alone', include: bootedAlone } },
    ],
  },
});
