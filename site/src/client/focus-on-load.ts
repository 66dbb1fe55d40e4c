/** Moves focus to what the page has to say first (an error summary), once its scripts have run. */
document.querySelector<HTMLElement>('[data-focus-on-load]')?.focus();
