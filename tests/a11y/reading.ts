import type { Locator, Page } from '@playwright/test';
import { atRest } from './at-rest';

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|févr|avr|juil|sept|oct|nov|déc)\\.';
const monthNames = new RegExp(`\\b(?:${months})(?![\\p{L}])`, 'gu');
const dates = new RegExp(`\\d{1,2}(?:er)? (?:${months}) \\d{4}`, 'g');

/** What is said of an element and of its contents, without addresses nor figures, which change with the days and the tests. */
function said(snapshot: string): string {
  return snapshot
    .split('\n')
    .filter((line) => !/^\s*- \/url:/.test(line))
    .map((line) =>
      line
        .replace(dates, 'DATE')
        .replace(monthNames, 'MOIS')
        .replace(/(?<!level=)\d[\d\u202f\u00a0]*(?:,\d+)?/g, 'N'),
    )
    .join('\n');
}

/** How a component is read aloud, and where Tab stops in it. */
interface Reading {
  read: string;
  stops: string[];
}

/** `menu`: its first stop opens it, and leaving it closes it. `dialog`: it has taken the focus already, and keeps it. */
export type Behaviour = 'menu' | 'dialog' | undefined;

/** Enters an element with Tab from just before it, and walks to its end. */
async function readWalking(page: Page, component: Locator, behaviour: Behaviour): Promise<Reading> {
  if (behaviour !== 'dialog')
    await component.evaluate((element) => {
      const before = Object.assign(document.createElement('span'), { id: 'avant-le-composant', tabIndex: -1 });
      element.before(before);
      before.focus();
    });
  const stops: string[] = [];
  let read = '';
  for (let stop = 0; stop < 60; stop += 1) {
    if (behaviour !== 'dialog' || stop > 0) {
      await page.keyboard.press('Tab');
      // The DSFR's menu looks where the focus went at the next frame, and fails on a second Tab within the same one: nobody is as quick.
      await atRest(page);
    }
    const left = await component.evaluate((element) => {
      const { activeElement: focused } = document;
      // A dialog keeps the focus: it has been walked once it comes back to where it was.
      const seen = focused?.hasAttribute('data-seen') ?? true;
      focused?.setAttribute('data-seen', '');
      return seen || !element.contains(focused);
    });
    if (left) break;
    if (stop === 0 && behaviour === 'menu') {
      await page.keyboard.press('Enter');
      await atRest(page);
    }
    if (stop === 0) read = said(await component.ariaSnapshot());
    const [line = ''] = said(await page.locator(':focus').ariaSnapshot()).split('\n');
    stops.push(line.replace(/^- /, '').replace(/:$/, ''));
  }
  await page.evaluate(() => {
    document.querySelector('#avant-le-composant')?.remove();
    for (const seen of document.querySelectorAll('[data-seen]')) seen.removeAttribute('data-seen');
  });
  return { read: read || said(await component.ariaSnapshot()), stops };
}

/** The text kept beside the tests for a component: how it is read aloud, then walked with Tab. */
export async function readAndWalked(page: Page, component: Locator, behaviour: Behaviour): Promise<string> {
  const { read, stops } = await readWalking(page, component, behaviour);
  return [
    'Lu dans cet ordre :',
    read,
    '',
    'Arrêts de la touche Tab :',
    ...(stops.length > 0 ? stops.map((stop, rank) => `${rank + 1}. ${stop}`) : ['aucun']),
    '',
  ].join('\n');
}
