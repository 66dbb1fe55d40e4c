/** Says how many choices of a limited list are made, as they are made. */
for (const fieldset of document.querySelectorAll<HTMLElement>('[data-count]')) {
  const maximum = Number(fieldset.dataset.count);
  const shown = fieldset.querySelector('[data-count-shown]');
  const tell = () => {
    const count = fieldset.querySelectorAll('input[type="checkbox"]:checked').length;
    const over = count > maximum ? ` : retirez-en ${count - maximum}` : '';
    if (shown) shown.textContent = `${count} sur ${maximum}${over}`;
  };
  fieldset.addEventListener('change', tell);
  tell();
}
