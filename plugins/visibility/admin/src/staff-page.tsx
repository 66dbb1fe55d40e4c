import { Box, Button, Dialog, Flex, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ConfirmDialog, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StaffAccount } from '../../contracts/staff';
import { LinkDialog } from './link-dialog';
import { useStaff } from './use-staff';

const permissions = [{ action: 'plugin::visibility.staff.manage', subject: null }];

function LinkState({ account }: { account: StaffAccount }) {
  const { member, needsMember } = account;
  if (member)
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography textColor="neutral800">{member.name}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {member.active ? (member.email ?? '') : 'Compte suspendu : ne décide rien.'}
        </Typography>
      </Flex>
    );
  return needsMember ? (
    <Status variant="danger" size="S">
      <Typography textColor="danger600">À relier : ne peut rien décider</Typography>
    </Status>
  ) : (
    <Typography textColor="neutral600">Pas nécessaire</Typography>
  );
}

function Accounts() {
  const { accounts, failed, link, unlink, search } = useStaff();
  const [linking, setLinking] = useState<StaffAccount>();
  const [unlinking, setUnlinking] = useState<StaffAccount>();
  if (failed) return <Page.Error />;
  if (!accounts) return <Page.Loading />;

  return (
    <Page.Main>
      <Page.Title>Comptes de l’équipe</Page.Title>
      <Layouts.Header
        title="Comptes de l’équipe"
        subtitle="Modération et évaluation du label se décident au nom d’un membre : reliez chaque compte au sien."
      />
      <Layouts.Content>
        <Box background="neutral0" hasRadius shadow="tableShadow">
          <Table colCount={4} rowCount={accounts.length + 1}>
            <Thead>
              <Tr>
                {['Compte', 'Rôle', 'Membre', 'Actions'].map((label) => (
                  <Th key={label}>
                    <Typography variant="sigma">{label}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {accounts.map((account) => (
                <Tr key={account.id}>
                  <Td>
                    <Flex direction="column" alignItems="flex-start" gap={1}>
                      <Typography fontWeight="semiBold">{account.name}</Typography>
                      <Typography variant="pi" textColor="neutral600">
                        {account.active ? account.email : `${account.email} – désactivé`}
                      </Typography>
                    </Flex>
                  </Td>
                  <Td>
                    <Typography>{account.roles.join(', ')}</Typography>
                  </Td>
                  <Td>
                    <LinkState account={account} />
                  </Td>
                  <Td>
                    <Flex gap={2} wrap="wrap">
                      <Button
                        variant={account.needsMember && !account.member ? 'default' : 'tertiary'}
                        size="S"
                        aria-label={`${account.member ? 'Changer le membre de' : 'Relier'} ${account.name}`}
                        onClick={() => setLinking(account)}
                      >
                        {account.member ? 'Changer' : 'Relier'}
                      </Button>
                      {account.member ? (
                        <Button
                          variant="danger-light"
                          size="S"
                          aria-label={`Ne plus relier ${account.name}`}
                          onClick={() => setUnlinking(account)}
                        >
                          Ne plus relier
                        </Button>
                      ) : null}
                    </Flex>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Box>
      </Layouts.Content>
      {linking ? (
        <LinkDialog
          account={linking}
          search={search}
          onLink={(member) => void link(linking, member).then((done) => done && setLinking(undefined))}
          onClose={() => setLinking(undefined)}
        />
      ) : null}
      <Dialog.Root open={unlinking !== undefined} onOpenChange={(open: boolean) => !open && setUnlinking(undefined)}>
        <ConfirmDialog
          title="Ne plus relier ce compte ?"
          onConfirm={() => unlinking && unlink(unlinking).then(() => setUnlinking(undefined))}
        >
          {`${unlinking?.name ?? 'Ce compte'} ne pourra plus rien décider avant d’être relié à un membre.`}
        </ConfirmDialog>
      </Dialog.Root>
    </Page.Main>
  );
}

/** « Comptes de l’équipe », for administrators: in whose name each account of the panel decides. */
export function StaffPage() {
  return (
    <Page.Protect permissions={permissions}>
      <Accounts />
    </Page.Protect>
  );
}
