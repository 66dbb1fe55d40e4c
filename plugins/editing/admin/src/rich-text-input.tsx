import { Box, Field, Flex } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { EditorContent, useEditor } from '@tiptap/react';
import { forwardRef, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { richTextExtensions } from '../../rich-text/tiptap-extensions';
import { LinkForm } from './link-form';
import { Toolbar } from './toolbar';

/** What ProseMirror needs to work, and enough shape to recognise headings, lists and quotations. */
const Text = styled(Box)`
  .ProseMirror {
    min-height: 12rem;
    max-height: 32rem;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    font-size: 1.4rem;
    line-height: 1.6;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .ProseMirror > * + * {
    margin-top: 0.8rem;
  }
  .ProseMirror :is(h3, h4, h5) {
    font-weight: 700;
  }
  .ProseMirror h3 {
    font-size: 2rem;
  }
  .ProseMirror h4 {
    font-size: 1.7rem;
  }
  .ProseMirror :is(ul, ol) {
    padding-left: 2.4rem;
    list-style: disc;
  }
  .ProseMirror ol {
    list-style: decimal;
  }
  .ProseMirror blockquote {
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-left: 1.2rem;
  }
  .ProseMirror a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  .ProseMirror em {
    font-style: italic;
  }
  .ProseMirror strong {
    font-weight: 700;
  }
`;

type RichTextInputProps = InputProps & { labelAction?: React.ReactNode };

/** The field `plugin::editing.rich-text` in the admin panel: the editor of the site, on the same schema. */
export const RichTextInput = forwardRef<HTMLDivElement, RichTextInputProps>(function RichTextInput(
  { name, label, hint, required = false, disabled = false, labelAction },
  ref,
) {
  const field = useField<string | null>(name);
  const [linking, setLinking] = useState(false);
  const written = useRef(field.value ?? '');
  const onChange = useRef(field.onChange);
  onChange.current = field.onChange;
  const title = typeof label === 'string' ? label : name;

  const editor = useEditor({
    extensions: richTextExtensions(),
    content: written.current,
    editable: !disabled,
    injectCSS: false,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': title,
        ...(required ? { 'aria-required': 'true' } : {}),
      },
    },
    onUpdate: ({ editor: current }) => {
      written.current = current.isEmpty ? '' : current.getHTML();
      onChange.current(name, written.current);
    },
  });

  useEffect(() => {
    editor.setEditable(!disabled, false);
  }, [editor, disabled]);

  // The entry was reloaded, restored or discarded: the text comes from elsewhere.
  useEffect(() => {
    const value = field.value ?? '';
    if (value === written.current) return;
    written.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, field.value]);

  return (
    <Field.Root name={name} error={field.error} hint={hint} required={required}>
      <Flex direction="column" alignItems="stretch" gap={2} ref={ref}>
        <Field.Label action={labelAction} onClick={() => editor.commands.focus()}>
          {label}
        </Field.Label>
        <Toolbar editor={editor} disabled={disabled} label={title} onLink={() => setLinking(true)} />
        {linking ? <LinkForm editor={editor} onClose={() => setLinking(false)} /> : null}
        <Text
          background={disabled ? 'neutral150' : 'neutral0'}
          borderColor={field.error ? 'danger600' : 'neutral200'}
          hasRadius
          padding={4}
        >
          <EditorContent editor={editor} />
        </Text>
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
});
