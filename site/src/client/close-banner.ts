import { closedBannersKey } from '../theme/closed-banners.mjs';

/** Beyond, the oldest are forgotten: those banners ended long ago. */
const remembered = 20;

function remember(key: string): void {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(closedBannersKey) ?? '[]');
    const keys = (Array.isArray(known) ? known : []).filter((one) => one !== key);
    localStorage.setItem(closedBannersKey, JSON.stringify([...keys, key].slice(-remembered)));
  } catch {
    // Storage is refused: the banner comes back on the next page.
  }
}

/** The reader closes a banner: it goes, is not shown again, and the focus moves to what follows. */
for (const banner of document.querySelectorAll<HTMLElement>('[data-banner]')) {
  banner.querySelector('button')?.addEventListener('click', () => {
    const after = [...document.querySelectorAll<HTMLElement>('[data-banner]:not([hidden]) button')].find(
      (button) => !banner.contains(button),
    );
    banner.hidden = true;
    remember(banner.dataset.banner ?? '');
    (after ?? document.getElementById('contenu'))?.focus();
  });
}
