import { expect, test as base, type ConsoleMessage, type Page } from '@playwright/test';

/** The browser's own line when the page it was asked for answers 4xx or 5xx: the tests assert statuses themselves. */
const isThePagesStatus = (message: ConsoleMessage, page: Page) =>
  message.text().startsWith('Failed to load resource') &&
  message.location().url.split('#')[0] === page.url().split('#')[0];

/** Playwright's test, which also fails on what a reader's console would show: script errors and refusals of the page's policy. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const watch = (page: Page) => {
        page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error' && !isThePagesStatus(message, page))
            complaints.push(`${page.url()}: ${message.text()} (${message.location().url})`);
        });
      };
      for (const page of context.pages()) watch(page);
      context.on('page', watch);
      await use();
      expect(complaints, 'errors of the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
