import { startStack } from './stack.ts';

/**
 * One stack for the whole Playwright run; its addresses travel through the environment to the workers. With `SITE_URL`, `CMS_URL`
 * and `MAIL_URL` already set, the journeys run on that stack (a running `npm start`, while writing a test).
 */
export default async function setup() {
  if (process.env.SITE_URL) return undefined;
  const stack = await startStack();
  // The site answers its health check before it has read the journal: its first page may be a 503.
  for (const end = Date.now() + 60_000; !(await fetch(stack.siteUrl)).ok && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 250));
  Object.assign(process.env, {
    SITE_URL: stack.siteUrl,
    CMS_URL: stack.cmsUrl,
    MAIL_URL: stack.mailUrl,
    STACK_DIRECTORY: stack.directory,
  });
  return () => stack.stop();
}
