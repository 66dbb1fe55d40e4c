/** Buttons that copy the field they name. Where the browser has no clipboard to give, the button is not shown: the field can be selected. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.querySelector<HTMLInputElement>(`#${CSS.escape(button.dataset.copy ?? '')}`);
  const said = document.querySelector(`#${CSS.escape(button.dataset.copied ?? '')}`);
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      if (said) said.textContent = 'Adresse copiée.';
    } catch {
      if (said) said.textContent = 'La copie n’a pas marché : l’adresse est sélectionnée, copiez-la avec le clavier.';
    }
  });
}
