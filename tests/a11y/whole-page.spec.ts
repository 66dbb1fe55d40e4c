import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-test';
import { inEverySetting } from './accessible';
import { memberTest } from './member-test';
import { publicPages, workshopPages } from './pages';
import { walk } from './walk';

// Recording every step would double the time of the suite; a failure names the page, the rule and the element.
test.use({ trace: 'off' });
memberTest.use({ trace: 'off' });

/** WCAG 1.4.12: what a reader may impose on the text of any page. */
const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** Elements that hide a part of their own text. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const written = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        // A button shown as an icon keeps its words for those who don't see it.
        const isIcon = element.getAttribute('title') === element.textContent?.trim();
        if (!written || isIcon || box.width < 8 || box.height < 8 || style.visibility === 'hidden') return false;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 2) ||
          (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 2)
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What RGAA criteria 4.10, 5.4, 10.2 and 13.2 forbid. */
const forbidden = (page: Page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('[autoplay], [target]:not([title$="nouvelle fenêtre"])')].map(({ outerHTML }) =>
      outerHTML.slice(0, 160),
    ),
    ...[...document.querySelectorAll('table')]
      .filter((table) => !table.caption?.textContent?.trim())
      .map(({ outerHTML }) => `no caption: ${outerHTML.slice(0, 160)}`),
    ...[...document.querySelectorAll('body *')].flatMap((element) =>
      ['::before', '::after']
        .map((pseudo) => getComputedStyle(element, pseudo).content)
        .filter((content) => /^".*\p{L}.*"/u.test(content))
        .map((content) => `written by a style sheet: ${content}`),
    ),
  ]);

/** Axe in every setting, then what it can't see: the keyboard, small and sideways screens, imposed spacing. */
async function expectReadableByAll(page: Page, address: string, status: number) {
  const open = async () => {
    const response = await page.goto(address, { waitUntil: 'load' });
    expect(response?.status()).toBe(status);
  };
  await inEverySetting(page, open, true);

  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await forbidden(page)).toEqual([]);

  await test.step('with Tab from top to end', async () => {
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ inOrder }) => !inOrder).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ outlined }) => !outlined).map(({ what }) => what)).toEqual([]);
  });

  await test.step('at 320 px, and on a phone held sideways', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 640, height: 320 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await sideways(page), `pixels wider than ${viewport.width}`).toBeLessThanOrEqual(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  await test.step('with wide spacing', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate((styles) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
    }, wideSpacing);
    expect(await cutTexts(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}

for (const { name, path, status } of publicPages)
  test(`${name}: readable by all`, async ({ page }) => {
    await expectReadableByAll(page, `${process.env.SITE_URL}${path}`, status);
  });

for (const [name, address] of Object.entries(workshopPages))
  memberTest(`member, ${name}: readable by all`, async ({ page, requests }) => {
    await expectReadableByAll(page, `${process.env.SITE_URL}${await address(requests)}`, 200);
  });
