/** Buttons that show or hide the password of the field they name. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-show-password]')) {
  const field = document.querySelector<HTMLInputElement>(`#${CSS.escape(button.dataset.showPassword ?? '')}`);
  button.addEventListener('click', () => {
    if (!field) return;
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  });
}
