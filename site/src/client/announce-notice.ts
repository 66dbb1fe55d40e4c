/**
 * After a change: brings focus to the place the address leads to (the content that moved), and has the notice read. A live
 * region only speaks of what changes in it once the page is there, so its text is put back after a moment.
 */
const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
if (target?.tabIndex === -1 || target?.matches('a, button, input, select, textarea')) target.focus();

const message = document.querySelector<HTMLElement>('[data-notice] [role="status"] p');
if (message) {
  const { textContent } = message;
  message.textContent = '';
  setTimeout(() => {
    message.textContent = textContent;
  }, 200);
}
