/**
 * Tells that the page of a resource, a base or a collection was shown: once, when it really is (a page made ready in advance waits),
 * and not for whoever asks not to be followed. No cookie, nothing kept in the browser.
 */
const seen = document.querySelector<HTMLElement>('[data-view]')?.dataset['view'];
const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };

function tell(): void {
  if (document.visibilityState !== 'visible') return;
  document.removeEventListener('visibilitychange', tell);
  navigator.sendBeacon('/vues', seen);
}

if (seen && doNotTrack !== '1' && !globalPrivacyControl) {
  document.addEventListener('visibilitychange', tell);
  if (document.readyState === 'complete') tell();
  else addEventListener('load', tell);
}
