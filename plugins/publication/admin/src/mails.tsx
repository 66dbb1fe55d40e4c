import { Dialog, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Operations } from '../../contracts';
import { ActButton } from './act-button';
import type { OperationsReader } from './use-operations';
import { count, mailKind, relative } from './words';

type Parts = { state: Operations } & Pick<OperationsReader, 'busy' | 'act'>;
type Mail = Operations['mails']['troubled'][number];

function GiveUp({ mail, busy, act }: { mail: Mail } & Omit<Parts, 'state'>) {
  const [open, setOpen] = useState(false);
  const path = `/mails/${mail.id}/give-up`;
  const waiting = mail.state === 'waiting';
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <ActButton variant="danger-light" size="S" busy={busy === path}>
          {waiting ? 'Abandonner' : 'Retirer de la liste'}
        </ActButton>
      </Dialog.Trigger>
      <ConfirmDialog
        title={waiting ? 'Abandonner ce courriel' : 'Retirer ce courriel de la liste'}
        onConfirm={() => act(path, () => (waiting ? 'Courriel abandonné.' : 'Courriel retiré de la liste.'))}
      >
        {waiting
          ? `Le courriel « ${mailKind(mail.kind)} » pour ${mail.recipient} ne partira pas, et son contenu sera effacé.`
          : `Le courriel « ${mailKind(mail.kind)} » pour ${mail.recipient} n’est jamais parti ; son contenu est déjà effacé.`}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

const stateOf = (mail: Mail, now: string) =>
  mail.nextAttemptAt ? `Nouvel essai ${relative(mail.nextAttemptAt, now)}` : 'Abandonné';

/** The outbox: how many mails wait, and those that could not leave. */
export function Mails({ state, busy, act }: Parts) {
  const { waiting, failed, oldestWaitingAt, troubled } = state.mails;
  return (
    <>
      <Typography tag="p">
        {waiting === 0
          ? 'Aucun courriel en attente.'
          : `${count(waiting, 'courriel')} en attente${oldestWaitingAt ? `, le plus ancien ${relative(oldestWaitingAt, state.at)}` : ''}.`}{' '}
        {failed > 0
          ? `${count(failed, 'courriel abandonné', 'courriels abandonnés')} après vingt essais ou à la main.`
          : ''}
      </Typography>
      {troubled.length === 0 ? null : (
        <Table colCount={5} rowCount={troubled.length + 1} aria-labelledby="operations-mails">
          <Thead>
            <Tr>
              {['Courriel', 'Destinataire', 'État', 'Dernière erreur', 'Actions'].map((title) => (
                <Th key={title}>
                  <Typography variant="sigma" textColor="neutral600">
                    {title}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {troubled.map((mail) => (
              <Tr key={mail.id}>
                <Td>
                  <Typography>{mailKind(mail.kind)}</Typography>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {relative(mail.queuedAt, state.at)}, {count(mail.attempts, 'essai')}
                  </Typography>
                </Td>
                <Td>
                  <Typography>{mail.recipient}</Typography>
                </Td>
                <Td>
                  <Typography>{stateOf(mail, state.at)}</Typography>
                </Td>
                <Td>
                  <Typography>{mail.lastError ?? 'Aucune'}</Typography>
                </Td>
                <Td>
                  <Flex gap={2}>
                    {mail.state === 'waiting' ? (
                      <ActButton
                        variant="tertiary"
                        size="S"
                        busy={busy === `/mails/${mail.id}/retry`}
                        onClick={() => act(`/mails/${mail.id}/retry`, () => 'Le courriel repart.')}
                      >
                        Réessayer maintenant
                      </ActButton>
                    ) : null}
                    <GiveUp mail={mail} busy={busy} act={act} />
                  </Flex>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
}
