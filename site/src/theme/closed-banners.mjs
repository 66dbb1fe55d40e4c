/** Where a browser remembers the banners its reader closed. */
export const closedBannersKey = 'bandeaux-fermes';

/**
 * Runs right after the banners are parsed, before they are painted: those the reader closed are not seen at all, and nothing moves.
 * Inline, so its hash is in the Content-Security-Policy.
 */
export const hideClosedBanners = `(()=>{try{const c=JSON.parse(localStorage.getItem("${closedBannersKey}"))||[];for(const b of document.querySelectorAll("[data-banner]"))b.hidden=c.includes(b.dataset.banner)}catch{}})()`;
