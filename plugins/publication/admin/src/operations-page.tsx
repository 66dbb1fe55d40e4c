import { Box, Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { ActButton } from './act-button';
import { Followers } from './followers';
import { Mails } from './mails';
import { useOperations } from './use-operations';
import { count, duration, found, moment, relative } from './words';
import { administrators } from './administrators';

interface SectionProps {
  id: string;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

function Section({ id, title, action, children }: SectionProps) {
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
          <Typography variant="delta" tag="h2" id={id}>
            {title}
          </Typography>
          {action}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
}

function Operations() {
  const reader = useOperations();
  const { state, problem, busy, act, said } = reader;
  const last = state?.reconciliation.last;
  return (
    <Page.Main>
      <Page.Title>Exploitation</Page.Title>
      <Layouts.Header
        title="Exploitation"
        subtitle="Ce qui travaille derrière le site. La page se met à jour toute seule."
      />
      <Layouts.Content>
        <VisuallyHidden>
          <p role="status">{said}</p>
        </VisuallyHidden>
        {problem ? (
          <Box background="danger100" borderColor="danger200" hasRadius padding={4} marginBottom={6} role="alert">
            <Typography textColor="danger700">{problem}</Typography>
          </Box>
        ) : null}
        {said && !problem ? (
          <Box background="success100" borderColor="success200" hasRadius padding={4} marginBottom={6} aria-hidden>
            <Typography textColor="success700">{said}</Typography>
          </Box>
        ) : null}
        {!state ? (
          problem ? null : (
            <Flex justifyContent="center" padding={8}>
              <Loader>Chargement</Loader>
            </Flex>
          )
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <Section id="operations-followers" title="Pages du site et suiveurs du journal">
              <Typography textColor="neutral600">
                Chaque écriture est inscrite au journal ; les suiveurs en tirent les pages du site et les colonnes
                calculées.{' '}
                {state.journal.lastAt
                  ? `Dernière écriture : n° ${state.journal.head.toLocaleString('fr-FR')}, ${relative(state.journal.lastAt, state.at)}.`
                  : 'Le journal est vide.'}
              </Typography>
              <Followers state={state} busy={busy} act={act} />
            </Section>
            <Section
              id="operations-review"
              title="Vérification des visibilités"
              action={
                <ActButton
                  variant="secondary"
                  busy={busy === '/review'}
                  onClick={() =>
                    act('/review', ({ reconciliation }) =>
                      reconciliation.last
                        ? `Vérification terminée. ${found(reconciliation.last)}`
                        : 'Vérification terminée.',
                    )
                  }
                >
                  Relancer maintenant
                </ActButton>
              }
            >
              <Typography textColor="neutral600">
                Recalcule, pour chaque base, ressource, collection et mot-clé, qui peut le lire, et répare les
                désaccords. Elle passe aussi chaque nuit.
              </Typography>
              <Typography tag="p">
                {last
                  ? `Dernière vérification ${last.by === 'schedule' ? 'de nuit' : 'à la demande'} : ${moment(last.at)}, en ${duration(last.milliseconds / 1000)}. ${found(last)}`
                  : 'Pas encore de vérification complète.'}
              </Typography>
              <Typography tag="p" textColor="neutral600">
                {count(state.reconciliation.repairedRecently, 'réparation inscrite', 'réparations inscrites')} au
                journal en trente jours.
              </Typography>
            </Section>
            <Section
              id="operations-mails"
              title="Courriels"
              action={
                state.mails.waiting > 0 ? (
                  <ActButton
                    variant="secondary"
                    busy={busy === '/mails/retry'}
                    onClick={() => act('/mails/retry', () => 'Les courriels en attente repartent.')}
                  >
                    Tout réessayer maintenant
                  </ActButton>
                ) : null
              }
            >
              <Mails state={state} busy={busy} act={act} />
            </Section>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

/** « Exploitation »: what works behind the product, and what an administrator may do about it. */
export function OperationsPage() {
  return (
    <Page.Protect permissions={administrators}>
      <Operations />
    </Page.Protect>
  );
}
