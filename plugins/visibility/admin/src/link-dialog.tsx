import { Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { StaffAccount, StaffMember } from '../../contracts/staff';

interface LinkDialogProps {
  account: StaffAccount;
  search(words: string): Promise<StaffMember[]>;
  onLink(member: StaffMember): void;
  onClose(): void;
}

const told = (count: number) =>
  count === 0
    ? 'Aucun membre ne correspond. Essayez une partie du nom, ou l’adresse.'
    : count === 1
      ? 'Un membre correspond.'
      : `${count} membres correspondent.`;

/** Finds a member by name or address, then links the account to them. */
export function LinkDialog({ account, search, onLink, onClose }: LinkDialogProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<StaffMember[]>();
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<string>();

  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return setError('Écrivez un nom ou une adresse.');
    setError(undefined);
    setChosen(undefined);
    try {
      setFound(await search(words));
    } catch {
      setFound(undefined);
      setError('La recherche n’a pas abouti. Réessayez dans un instant.');
    }
  };
  const member = found?.find(({ id }) => id === chosen);

  return (
    <Modal.Root open onOpenChange={(open: boolean) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{`Relier ${account.name} à un membre`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <form onSubmit={(event) => void look(event)}>
              <Field.Root
                name="membre"
                error={error}
                hint="Le membre dont ce compte prendra les décisions : elles porteront son nom."
              >
                <Field.Label>Nom ou adresse électronique du membre</Field.Label>
                <Flex gap={2}>
                  <Field.Input value={words} autoFocus onChange={(event) => setWords(event.target.value)} />
                  <Button type="submit" variant="secondary" size="L">
                    Chercher
                  </Button>
                </Flex>
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </form>
            <div role="status">{found ? <Typography>{told(found.length)}</Typography> : null}</div>
            {found && found.length > 0 ? (
              <Radio.Group aria-label="Membres trouvés" value={chosen ?? ''} onValueChange={setChosen}>
                {found.map(({ id, name, email }) => (
                  <Radio.Item key={id} value={id}>
                    {email ? `${name} – ${email}` : name}
                  </Radio.Item>
                ))}
              </Radio.Group>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Annuler
          </Button>
          <Button disabled={!member} onClick={() => member && onLink(member)}>
            Relier
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
