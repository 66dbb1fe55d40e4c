/**
 * DSFR's dialogs ignore Escape while a form control has the focus, so a reader who has just chosen a theme, or opened the search panel
 * by mistake, could not leave with it. Where Escape has nothing else to do (a radio button, an empty field) the control
 * gives up the focus first: DSFR then closes the dialog and hands the focus back to what opened it.
 */
window.addEventListener(
  'keydown',
  ({ key }) => {
    const { activeElement } = document;
    if (key !== 'Escape' || !(activeElement instanceof HTMLInputElement)) return;
    const idle = activeElement.type === 'radio' || activeElement.value === '';
    if (idle && activeElement.closest('.fr-modal--opened')) activeElement.blur();
  },
  { capture: true },
);
