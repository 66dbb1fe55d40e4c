import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-test';
import { atRest } from './at-rest';

/** WCAG 2.2 AA and axe's best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours, judged again in the dark theme. `AXE=whole` judges every rule in every setting. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What depends on the width: the room of what one touches, and what scrolls by itself. */
const layoutRules = ['target-size', 'scrollable-region-focusable'];

interface Setting {
  name: string;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
  judged: 'all' | 'colours' | 'layout';
}

/** Light and dark, the screen of a desk and that of a phone; 640 pixels is a window of 1280 at 200 %. */
const settings: readonly Setting[] = [
  { name: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 }, judged: 'all' },
  { name: 'light, 360 px', colorScheme: 'light', viewport: { width: 360, height: 800 }, judged: 'layout' },
  { name: 'dark, 1280 px', colorScheme: 'dark', viewport: { width: 1280, height: 900 }, judged: 'colours' },
  { name: 'dark, 640 px', colorScheme: 'dark', viewport: { width: 640, height: 450 }, judged: 'layout' },
];

const judgedRules = {
  all: { type: 'tag', values: rules },
  colours: { type: 'rule', values: colourRules },
  layout: { type: 'rule', values: layoutRules },
} as const satisfies Record<Setting['judged'], object>;

function axe(page: Page, judged: Setting['judged']) {
  // No page has a frame before a click: the legacy mode only spares the blank page that gathers those of frames.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const options = { resultTypes: ['violations' as const], preload: false };
  return builder.options({ ...options, runOnly: judgedRules[judged] });
}

/** No violation found by axe, nothing wider than the screen. */
export async function expectAccessible(page: Page, judged: Setting['judged'] = 'all') {
  await atRest(page);
  const { violations } = await axe(page, process.env.AXE === 'whole' ? 'all' : judged).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels wider than the screen').toBeLessThanOrEqual(0);
}

/**
 * {@link expectAccessible} in each setting, after `open` has brought the page to the state to judge.
 *
 * @param survivesResize the state is not undone by another width of the window: it is opened once in each theme
 */
export async function inEverySetting(page: Page, open: () => Promise<void>, survivesResize = false) {
  let opened: string | undefined;
  for (const { name, viewport, colorScheme, judged } of settings) {
    await test.step(name, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (!survivesResize || opened !== colorScheme) await open();
      opened = colorScheme;
      await expect(page.locator('html')).toHaveAttribute('data-fr-theme', colorScheme);
      await expectAccessible(page, judged);
    });
  }
}
