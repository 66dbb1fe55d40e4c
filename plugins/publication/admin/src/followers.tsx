import { Dialog, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FollowerStatus, Operations } from '../../contracts';
import { ActButton } from './act-button';
import type { OperationsReader } from './use-operations';
import { bytes, count, duration, relative, stateOf, type FollowerState } from './words';

type Parts = { state: Operations } & Pick<OperationsReader, 'busy' | 'act'>;

const states = {
  'up-to-date': ['À jour', 'success'],
  working: ['Avance', 'secondary'],
  late: ['En retard', 'danger'],
  stopped: ['Arrêté', 'neutral'],
} as const satisfies Record<FollowerState, readonly [string, string]>;

const nameOf = ({ name, awaited }: FollowerStatus) => (awaited ? `Pages du site (${name})` : 'Visibilités calculées');

function Deactivate({ follower, busy, act }: { follower: FollowerStatus } & Omit<Parts, 'state'>) {
  const [open, setOpen] = useState(false);
  const path = `/followers/${follower.name}/deactivate`;
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <ActButton variant="danger-light" size="S" busy={busy === path}>
          Ne plus attendre
        </ActButton>
      </Dialog.Trigger>
      <ConfirmDialog
        title="Ne plus attendre ce magasin de pages"
        onConfirm={() => act(path, () => `${follower.name} n’est plus attendu.`)}
      >
        Pour une machine qui ne reviendra pas : les retraits ne l’attendront plus. Une machine encore en marche se
        réinscrit d’elle-même en quelques secondes.
      </ConfirmDialog>
    </Dialog.Root>
  );
}

/** Followers of the journal with their lag, and the size of page stores. */
export function Followers({ state, busy, act }: Parts) {
  return (
    <Table colCount={6} rowCount={state.followers.length + 1} aria-labelledby="operations-followers">
      <Thead>
        <Tr>
          {['Suiveur', 'État', 'Retard', 'Vu', 'Pages rangées', 'Action'].map((title) => (
            <Th key={title}>
              <Typography variant="sigma" textColor="neutral600">
                {title}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {state.followers.map((follower) => {
          const [label, variant] = states[stateOf(follower)];
          const { store } = follower;
          return (
            <Tr key={follower.name}>
              <Td>
                <Typography tag="span">{nameOf(follower)}</Typography>
                {follower.lastError ? (
                  <Typography tag="p" variant="pi" textColor="danger700">
                    {count(follower.attempts, 'essai manqué', 'essais manqués')} : {follower.lastError}
                  </Typography>
                ) : null}
              </Td>
              <Td>
                <Status variant={variant} size="S">
                  <Typography tag="span" variant="pi" fontWeight="bold">
                    {label}
                  </Typography>
                </Status>
              </Td>
              <Td>
                <Typography>
                  {follower.lagEntries === 0
                    ? 'Aucun'
                    : `${count(follower.lagEntries, 'écriture')}, ${duration(follower.lagSeconds)}`}
                </Typography>
              </Td>
              <Td>
                <Typography>{follower.lastSeenAt ? relative(follower.lastSeenAt, state.at) : 'Jamais'}</Typography>
              </Td>
              <Td>
                <Typography>
                  {store
                    ? `${count(store.pages, 'page')}, ${bytes(store.bytes)} (${bytes(store.ramBytes)} en mémoire)${
                        store.pending > 0 ? `, ${store.pending} à refaire` : ''
                      }`
                    : 'Sans objet'}
                </Typography>
              </Td>
              <Td>
                {follower.awaited && follower.active ? (
                  <Deactivate follower={follower} busy={busy} act={act} />
                ) : (
                  <Typography textColor="neutral600">Aucune</Typography>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
