import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { publicPages } from './pages';

const settings = [
  { name: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, 1280 px', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'light, 360 px', colorScheme: 'light', viewport: { width: 360, height: 800 } },
  // 200 % zoom of a 1280 px window.
  { name: 'dark, 640 px', colorScheme: 'dark', viewport: { width: 640, height: 450 } },
] as const;

/** WCAG 2.2 AA and axe's best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { name, ...context } of settings) {
  test.describe(name, () => {
    test.use(context);
    for (const page of publicPages) {
      test(`${page.name}: no violation, nothing wider than the screen`, async ({ page: tab }) => {
        const response = await tab.goto(`${process.env.SITE_URL}${page.path}`);
        expect(response?.status()).toBe(page.status);
        const { violations } = await new AxeBuilder({ page: tab }).withTags(rules).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
        const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}
