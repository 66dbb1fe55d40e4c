import { startStack } from './stack.ts';

/** One stack for the whole Playwright run; its addresses travel through the environment to the workers. */
export default async function setup() {
  const stack = await startStack();
  Object.assign(process.env, {
    SITE_URL: stack.siteUrl,
    CMS_URL: stack.cmsUrl,
    MAIL_URL: stack.mailUrl,
    STACK_DIRECTORY: stack.directory,
  });
  return () => stack.stop();
}
