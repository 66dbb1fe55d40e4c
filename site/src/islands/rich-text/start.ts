/** Puts an editor in place of each long text field. Loaded apart: a page whose texts aren't edited does not pay for it. */
const fields = document.querySelectorAll<HTMLElement>('[data-rich-text]');

async function start(): Promise<void> {
  const { mountEditor } = await import('./editor');
  for (const field of fields) mountEditor(field);
}

// Without the editor, the Markdown field works: a failed download is no failure.
if (fields.length > 0) start().catch(() => undefined);

export {};
