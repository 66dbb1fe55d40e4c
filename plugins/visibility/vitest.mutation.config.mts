import { defineConfig } from 'vitest/config';

/** The unit tests of the rule alone, for mutation testing (`npm run proof mutations`). */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    env: { PURE_WORLDS: '200' },
    include: ['plugins/visibility/server/src/domain/**/*.test.ts'],
  },
});
