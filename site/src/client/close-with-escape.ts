/**
 * DSFR's dialogs ignore Escape while a form control has the focus (its tooltips and lists use the key themselves), so a reader who has
 * just chosen a theme could not leave with it. A radio button does nothing with Escape: it gives up the focus first, DSFR
 * then closes the dialog and hands the focus back to what opened it.
 */
window.addEventListener(
  'keydown',
  (event) => {
    const { activeElement } = document;
    if (event.key !== 'Escape' || !(activeElement instanceof HTMLInputElement) || activeElement.type !== 'radio')
      return;
    if (activeElement.closest('dialog.fr-modal--opened')) activeElement.blur();
  },
  { capture: true },
);
