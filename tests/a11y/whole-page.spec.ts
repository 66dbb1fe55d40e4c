import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-test';
import { memberTest } from './member-test';
import { publicPages, workshopPages } from './pages';

// Styles are added to pages below, which their own policy forbids.
test.use({ trace: 'off', bypassCSP: true });
memberTest.use({ trace: 'off', bypassCSP: true });

interface Stop {
  what: string;
  /** Comes after the former stop in the page's code. */
  inOrder: boolean;
  outlined: boolean;
}

/** More stops than any page has: reaching it means that the keyboard goes round in circles inside the page. */
const mostStops = 500;

/** Presses Tab from the top of the page to its end; tells each element that took the focus. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < mostStops; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | null => {
      const state = window as unknown as { walked?: Element[] };
      const walked = (state.walked ??= []);
      const element = document.activeElement;
      if (!element || element === document.body || element === walked[0]) return null;
      const former = walked.at(-1);
      walked.push(element);
      const isOutlined = (of: Element | null | undefined, pseudo?: string) => {
        if (!of) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(of, pseudo);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      };
      // DSFR hides the native box of a choice and draws another one, on its label; the link of a card is outlined on the card's box.
      const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
      return {
        what: element.outerHTML.slice(0, 160),
        inOrder: !former || !!(former.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
        outlined: [element, label].some((of) =>
          [undefined, '::before', '::after'].some((pseudo) => isOutlined(of, pseudo)),
        ),
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`the keyboard never leaves the page: ${stops.at(-1)?.what}`);
}

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

async function expectReadableByAll(page: Page, address: string) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
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
    await page.addStyleTag({ content: wideSpacing });
    expect(await cutTexts(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}

for (const { name, path } of publicPages)
  test(`${name}: walked with Tab, narrow, sideways, widely spaced`, async ({ page }) => {
    await expectReadableByAll(page, `${process.env.SITE_URL}${path}`);
  });

for (const [name, address] of Object.entries(workshopPages))
  memberTest(`member, ${name}: walked with Tab, narrow, sideways, widely spaced`, async ({ page, requests }) => {
    await expectReadableByAll(page, `${process.env.SITE_URL}${await address(requests)}`);
  });
