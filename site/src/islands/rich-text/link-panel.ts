import { acceptableLink } from '@labase/editing/rich-text';
import type { Editor } from '@tiptap/core';

/** The address of a link, asked below the toolbar: a field, a button to apply, one to remove. */
export function linkPanel(editor: Editor, opener: HTMLButtonElement, id: string): HTMLElement {
  const panel = Object.assign(document.createElement('div'), { id, hidden: true, className: 'fr-p-2w' });
  const label = Object.assign(document.createElement('label'), {
    className: 'fr-label',
    htmlFor: `${id}-adresse`,
    textContent: 'Adresse du lien',
  });
  const hint = Object.assign(document.createElement('span'), {
    className: 'fr-hint-text',
    textContent: 'Adresse complète, par exemple https://www.exemple.fr',
  });
  label.append(hint);
  const field = Object.assign(document.createElement('input'), {
    className: 'fr-input',
    id: `${id}-adresse`,
    type: 'url',
  });
  const message = Object.assign(document.createElement('p'), {
    className: 'fr-message fr-message--error',
    id: `${id}-erreur`,
    hidden: true,
  });
  message.setAttribute('role', 'alert');
  field.setAttribute('aria-describedby', message.id);
  const action = (text: string, act: () => void) => {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w fr-mr-1w',
      textContent: text,
    });
    button.addEventListener('click', act);
    return button;
  };
  const close = () => {
    panel.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    editor.commands.focus();
  };
  const apply = () => {
    const href = acceptableLink(field.value.trim());
    message.hidden = href !== undefined;
    if (href === undefined) {
      message.textContent = 'Saisissez une adresse complète, qui commence par https://, http:// ou mailto:.';
      field.focus();
      return;
    }
    const selection = editor.chain().focus().extendMarkRange('link');
    // Nothing is selected: the address becomes its own text.
    if (editor.state.selection.empty && !editor.isActive('link')) {
      selection
        .insertContent({ type: 'text', text: field.value.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    } else selection.setLink({ href }).run();
    close();
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  });
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', id);
  opener.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    opener.setAttribute('aria-expanded', String(!panel.hidden));
    message.hidden = true;
    const { href } = editor.getAttributes('link') as { href?: string };
    field.value = href ?? '';
    if (!panel.hidden) field.focus();
  });
  panel.append(
    label,
    field,
    message,
    action('Appliquer', apply),
    action('Retirer le lien', () => {
      editor.chain().focus().extendMarkRange('link').unsetLink().run();
      close();
    }),
    action('Fermer', close),
  );
  return panel;
}
