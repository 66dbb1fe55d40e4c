import type { APIRequestContext } from '@playwright/test';
import { signedInRequests } from '../support/demo-session.ts';
import { test as watched } from '../support/watched-test';

/** A test whose pages are those of Amina Belkacem, signed in once per worker (attempts to sign in are counted). */
export const memberTest = watched.extend<object, { requests: APIRequestContext }>({
  requests: [
    async ({}, use) => {
      const requests = await signedInRequests(process.env.SITE_URL ?? '', 'amina-belkacem');
      await use(requests);
      await requests.dispose();
    },
    { scope: 'worker' },
  ],
  storageState: async ({ requests }, use) => use(await requests.storageState()),
});
