/**
 * The header's account menu is a `<details>`, which works by itself. With scripts it closes as menus do: by Escape, which gives the focus
 * back, and when one goes elsewhere. The header copies it for small screens: all copies are handled alike.
 */
const menuOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLDetailsElement>('details[data-account-menu]') : null;

const closeOthers = (kept: HTMLDetailsElement | null) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-account-menu][open]'))
    if (menu !== kept) menu.open = false;
};

document.addEventListener('click', ({ target }) => closeOthers(menuOf(target)));
document.addEventListener('focusin', ({ target }) => closeOthers(menuOf(target)));
document.addEventListener('keydown', (event) => {
  const menu = menuOf(event.target);
  if (event.key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
