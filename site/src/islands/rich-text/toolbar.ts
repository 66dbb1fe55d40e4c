import type { Editor } from '@tiptap/core';
import { linkPanel } from './link-panel';

interface Tool {
  label: string;
  icon: string;
  run(editor: Editor): void;
  active?(editor: Editor): boolean;
}

const tools: readonly Tool[] = [
  {
    label: 'Gras (Ctrl+B)',
    icon: 'fr-icon-bold',
    run: (e) => e.chain().focus().toggleBold().run(),
    active: (e) => e.isActive('bold'),
  },
  {
    label: 'Italique (Ctrl+I)',
    icon: 'fr-icon-italic',
    run: (e) => e.chain().focus().toggleItalic().run(),
    active: (e) => e.isActive('italic'),
  },
  {
    label: 'Titre',
    icon: 'fr-icon-h-3',
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    active: (e) => e.isActive('heading', { level: 3 }),
  },
  {
    label: 'Sous-titre',
    icon: 'fr-icon-h-4',
    run: (e) => e.chain().focus().toggleHeading({ level: 4 }).run(),
    active: (e) => e.isActive('heading', { level: 4 }),
  },
  {
    label: 'Liste à puces',
    icon: 'fr-icon-list-unordered',
    run: (e) => e.chain().focus().toggleBulletList().run(),
    active: (e) => e.isActive('bulletList'),
  },
  {
    label: 'Liste numérotée',
    icon: 'fr-icon-list-ordered',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    active: (e) => e.isActive('orderedList'),
  },
  {
    label: 'Citation',
    icon: 'fr-icon-quote-line',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    active: (e) => e.isActive('blockquote'),
  },
  { label: 'Ligne de séparation', icon: 'fr-icon-separator', run: (e) => e.chain().focus().setHorizontalRule().run() },
  { label: 'Annuler (Ctrl+Z)', icon: 'fr-icon-arrow-go-back-line', run: (e) => e.chain().focus().undo().run() },
  { label: 'Rétablir (Ctrl+Y)', icon: 'fr-icon-arrow-go-forward-line', run: (e) => e.chain().focus().redo().run() },
];

function button(label: string, icon: string): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', title: label, textContent: label });
  element.className = `fr-btn fr-btn--tertiary-no-outline fr-btn--sm ${icon}`;
  return element;
}

/** Arrow keys go from a button to the next; the whole bar is one stop of the Tab key. */
function withArrows(bar: HTMLElement): void {
  const buttons = () => [...bar.querySelectorAll<HTMLButtonElement>(':scope > button')];
  buttons().forEach((one, index) => (one.tabIndex = index === 0 ? 0 : -1));
  bar.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const targets: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    const target = targets[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    const next = all[(target + all.length) % all.length];
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  });
}

/** The editor's toolbar, in French, for the mouse and for the keyboard. */
export function toolbar(editor: Editor, controls: string): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'lb-rich-text__tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Mise en forme du texte');
  const toggles: Array<[HTMLButtonElement, Tool]> = tools.map((tool) => {
    const element = button(tool.label, tool.icon);
    element.addEventListener('click', () => tool.run(editor));
    return [element, tool];
  });
  const link = button('Lien', 'fr-icon-link');
  const panel = linkPanel(editor, link, `${controls}-lien`);
  bar.append(...toggles.slice(0, 7).map(([element]) => element), link, ...toggles.slice(7).map(([element]) => element));
  withArrows(bar);
  const refresh = () => {
    for (const [element, tool] of toggles)
      if (tool.active) element.setAttribute('aria-pressed', String(tool.active(editor)));
    link.setAttribute('aria-pressed', String(editor.isActive('link')));
  };
  editor.on('transaction', refresh);
  refresh();
  const whole = document.createElement('div');
  whole.append(bar, panel);
  return whole;
}
