import { Button, Field, Flex } from '@strapi/design-system';
import type { Editor } from '@tiptap/react';
import { useState, type KeyboardEvent } from 'react';
import { acceptableLink } from '../../rich-text/schema';

interface LinkFormProps {
  editor: Editor;
  onClose(): void;
}

/** Address of the selected link. Not a `<form>`: it lives inside the one of the entry. */
export function LinkForm({ editor, onClose }: LinkFormProps) {
  const current = editor.getAttributes('link').href as string | undefined;
  const [address, setAddress] = useState(current ?? '');
  const [error, setError] = useState<string>();

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const href = acceptableLink(address.trim());
    if (!href) return setError('Indiquez une adresse complète, qui commence par https:// ou mailto:.');
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !current)
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    close();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      apply();
    }
    if (event.key === 'Escape') close();
  };

  return (
    <Field.Root name="rich-text-link" error={error}>
      <Field.Label>Adresse du lien</Field.Label>
      <Flex gap={2} alignItems="flex-start" wrap="wrap" onKeyDown={onKeyDown}>
        <Field.Input type="url" value={address} autoFocus onChange={(event) => setAddress(event.target.value)} />
        <Button type="button" onClick={apply}>
          Valider
        </Button>
        {current ? (
          <Button type="button" variant="danger-light" onClick={remove}>
            Retirer le lien
          </Button>
        ) : null}
        <Button type="button" variant="tertiary" onClick={close}>
          Annuler
        </Button>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}
