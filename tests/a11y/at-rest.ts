import type { Page } from '@playwright/test';

/** What fades or slides has ended: halfway, a text has no contrast and the next stop of the keyboard is not there. */
export const atRest = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
