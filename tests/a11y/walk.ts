import type { Page } from '@playwright/test';

export interface Stop {
  /** The element's own code, cut. */
  what: string;
  /** Comes after the former stop in the page's code. */
  inOrder: boolean;
  outlined: boolean;
}

/** More stops than any page has: reaching it means that the keyboard goes round in circles inside the page. */
const mostStops = 500;
const atOnce = 10;

type Walked = { stops: { element: Element; outlined: boolean }[] };

/**
 * Presses Tab from where the focus is to the end of the page.
 *
 * @returns each element that took the focus, in order
 * @throws when the keyboard never leaves the page (RGAA 12.9)
 */
export async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    const walked: Walked['stops'] = [];
    Object.assign(window, { walked });
    const isOutlined = (of: Element | null | undefined, pseudo?: string) => {
      if (!of) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(of, pseudo);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    document.addEventListener('focusin', ({ target }) => {
      const element = target as Element;
      // DSFR hides the native box of a choice and draws another one, on its label; the link of a card is outlined on the card's box.
      const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
      const outlined = [element, label].some((of) =>
        [undefined, '::before', '::after'].some((pseudo) => isOutlined(of, pseudo)),
      );
      walked.push({ element, outlined });
    });
  });
  for (let pressed = 0; pressed < mostStops; pressed += atOnce) {
    for (let key = 0; key < atOnce; key += 1) await page.keyboard.press('Tab');
    const stops = await page.evaluate((): Stop[] | null => {
      const { walked } = window as unknown as { walked: Walked['stops'] };
      const again = walked.findIndex(({ element }, rank) => rank > 0 && element === walked[0]!.element);
      if (again < 0 && document.activeElement && document.activeElement !== document.body) return null;
      return walked.slice(0, again < 0 ? undefined : again).map(({ element, outlined }, rank, all) => ({
        what: element.outerHTML.slice(0, 160),
        inOrder:
          rank === 0 || !!(all[rank - 1]!.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
        outlined,
      }));
    });
    if (stops) return stops;
  }
  throw new Error('the keyboard never leaves the page');
}
