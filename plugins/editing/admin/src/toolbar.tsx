import { Button, Flex } from '@strapi/design-system';
import { useEditorState, type Editor } from '@tiptap/react';

interface Tool {
  label: string;
  isActive(editor: Editor): boolean;
  run(editor: Editor): void;
}

const heading = (level: 3 | 4 | 5, label: string): Tool => ({
  label,
  isActive: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

const tools: readonly Tool[] = [
  heading(3, 'Titre'),
  heading(4, 'Sous-titre'),
  heading(5, 'Intertitre'),
  {
    label: 'Gras',
    isActive: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italique',
    isActive: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Liste',
    isActive: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Liste numérotée',
    isActive: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Citation',
    isActive: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

interface ToolbarProps {
  editor: Editor;
  disabled: boolean;
  label: string;
  onLink(): void;
}

/** Buttons with words: each says what it does and whether it is on. */
export function Toolbar({ editor, disabled, label, onLink }: ToolbarProps) {
  const { active, onLinkText } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      active: tools.map((tool) => tool.isActive(current)),
      onLinkText: current.isActive('link'),
    }),
  });
  const button = (text: string, pressed: boolean, run: () => void) => (
    <Button
      key={text}
      type="button"
      size="S"
      variant={pressed ? 'secondary' : 'tertiary'}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={run}
    >
      {text}
    </Button>
  );
  return (
    <Flex role="group" aria-label={`Mise en forme : ${label}`} gap={1} wrap="wrap">
      {tools.map((tool, index) => button(tool.label, active[index] ?? false, () => tool.run(editor)))}
      {button('Lien', onLinkText, onLink)}
      <Button
        type="button"
        size="S"
        variant="tertiary"
        disabled={disabled}
        onClick={() => editor.chain().focus().setHorizontalRule().run()}
      >
        Trait de séparation
      </Button>
    </Flex>
  );
}
