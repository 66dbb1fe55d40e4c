/**
 * Stored pages are rendered for nobody in particular. A cookie that scripts can read (`connecte=1`, no secret in it) tells that
 * somebody is signed in: the header then offers the établi instead of signing in.
 */
const signedIn = document.cookie.split('; ').includes('connecte=1');

if (signedIn) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-signed-out]')) element.hidden = true;
  for (const element of document.querySelectorAll<HTMLElement>('[data-signed-in]')) element.hidden = false;
}
