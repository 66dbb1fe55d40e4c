import { richTextExtensions } from '@labase/editing/rich-text/tiptap-extensions';
import { Editor } from '@tiptap/core';
import { toolbar } from './toolbar';

/**
 * Replaces a Markdown field by an editor of the same text. The field stays in the form: once something is typed it carries the
 * editor's HTML (`<name>-format` says so); until then it posts the Markdown it came with, which the server leaves untouched.
 */
export function mountEditor(field: HTMLElement): void {
  const textarea = field.querySelector('textarea');
  const format = field.querySelector<HTMLInputElement>(
    `input[name="${CSS.escape(`${field.dataset.richText ?? ''}-format`)}"]`,
  );
  const label = field.querySelector('label');
  if (!textarea || !format || !label) return;
  // Markdown typed without scripts, then refused: turning it into HTML is the server's work.
  if (format.value !== 'html' && textarea.value !== textarea.defaultValue) return;
  if (textarea.getAttribute('aria-invalid') === 'true' && format.value !== 'html') return;

  const frame = document.createElement('div');
  frame.className = 'lb-rich-text';
  const body = document.createElement('div');
  body.className = 'lb-rich-text__body lb-rich-text-content';
  label.id ||= `${textarea.id}-etiquette`;
  const editor = new Editor({
    element: body,
    extensions: richTextExtensions(),
    content: textarea.dataset.html ?? '',
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': label.id,
        'aria-describedby': `${textarea.id}-messages`,
        'aria-required': String(textarea.required),
        lang: 'fr',
      },
    },
    onUpdate: ({ editor: changed }) => {
      textarea.value = changed.isEmpty ? '' : changed.getHTML();
      format.value = 'html';
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  frame.append(toolbar(editor, textarea.id), body);
  textarea.hidden = true;
  textarea.required = false;
  field.querySelector<HTMLElement>('[data-markdown-help]')?.setAttribute('hidden', '');
  textarea.before(frame);
  label.addEventListener('click', () => editor.commands.focus());
  // A link of the error summary, or what was kept in this browser, aims at the field itself.
  textarea.addEventListener('focus', () => editor.commands.focus());
  textarea.addEventListener('saisie-reprise', () => {
    if (format.value === 'html') editor.commands.setContent(textarea.value, { emitUpdate: false });
  });
  format.addEventListener('saisie-reprise', () => {
    if (format.value === 'html') editor.commands.setContent(textarea.value, { emitUpdate: false });
  });
  window.addEventListener('hashchange', () => {
    if (location.hash === `#${textarea.id}`) editor.commands.focus();
  });
}
