import type { Locator, Page } from '@playwright/test';

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|févr|avr|juil|sept|oct|nov|déc)\\.';
const dates = new RegExp(`\\d{1,2}(?:er)? (?:${months}) \\d{4}`, 'g');

/** What is said of an element and of its contents, without addresses nor figures, which change with the days and the tests. */
function said(snapshot: string): string {
  return snapshot
    .split('\n')
    .filter((line) => !/^\s*- \/url:/.test(line))
    .map((line) => line.replace(dates, 'DATE').replace(/\d[\d\u202f\u00a0]*(?:,\d+)?/g, 'N'))
    .join('\n');
}

/** Every stop of the keyboard inside an element, entered with Tab from just before it. */
async function stopsIn(page: Page, component: Locator): Promise<string[]> {
  await component.evaluate((element) => {
    const before = Object.assign(document.createElement('span'), { id: 'avant-le-composant', tabIndex: -1 });
    element.before(before);
    before.focus();
  });
  const stops: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    if (!(await component.evaluate((element) => element.contains(document.activeElement)))) break;
    const [line = ''] = said(await page.locator(':focus').ariaSnapshot()).split('\n');
    stops.push(line.replace(/^- /, '').replace(/:$/, ''));
  }
  await page.locator('#avant-le-composant').evaluate((before) => before.remove());
  return stops;
}

/** How a component is read aloud, then walked with Tab: the text kept beside the tests for each component. */
export async function readAndWalked(page: Page, component: Locator): Promise<string> {
  const stops = await stopsIn(page, component);
  return [
    'Lu dans cet ordre :',
    said(await component.ariaSnapshot()),
    '',
    'Arrêts de la touche Tab :',
    ...stops.map((stop, rank) => `${rank + 1}. ${stop}`),
    '',
  ].join('\n');
}
