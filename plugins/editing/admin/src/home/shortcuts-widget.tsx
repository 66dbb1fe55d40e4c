import { Flex, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useAuth, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { entryAddress } from './addresses';
import { useDesk } from './use-desk';

interface Shortcut {
  label: string;
  to: string;
  /** Permission of the content manager, without which the link leads nowhere. */
  action: 'create' | 'read' | 'update';
  subject: string;
}

const all = (subject: string) => `/content-manager/collection-types/${subject}`;

const shortcuts: readonly Shortcut[] = [
  {
    label: 'Écrire une ressource dans la base officielle',
    to: `${all('api::resource.resource')}/create`,
    action: 'create',
    subject: 'api::resource.resource',
  },
  {
    label: 'Modifier l’accueil',
    to: '/content-manager/single-types/api::home-page.home-page',
    action: 'update',
    subject: 'api::home-page.home-page',
  },
  { label: 'Pages', to: all('api::page.page'), action: 'read', subject: 'api::page.page' },
  {
    label: 'Nouveautés',
    to: all('api::changelog-entry.changelog-entry'),
    action: 'read',
    subject: 'api::changelog-entry.changelog-entry',
  },
  {
    label: 'Glossaire',
    to: all('api::glossary-entry.glossary-entry'),
    action: 'read',
    subject: 'api::glossary-entry.glossary-entry',
  },
  { label: 'Bannières', to: all('api::banner.banner'), action: 'read', subject: 'api::banner.banner' },
  { label: 'Index : mots-clés', to: all('api::tag.tag'), action: 'read', subject: 'api::tag.tag' },
];

const guide = 'https://github.com/la-base/la-base/blob/main/docs/guide-editeur.md';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
`;
const Line = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

/** « Raccourcis » : where the editorial team goes most, as far as the account may. */
export function ShortcutsWidget() {
  const desk = useDesk();
  const checkUserHasPermissions = useAuth('ShortcutsWidget', (state) => state.checkUserHasPermissions);
  const [allowed, setAllowed] = useState<readonly Shortcut[]>();
  useEffect(() => {
    let shown = true;
    const asked = shortcuts.map(async (shortcut) => {
      const action = `plugin::content-manager.explorer.${shortcut.action}`;
      const found = await checkUserHasPermissions([{ action, subject: shortcut.subject }]);
      return found.length > 0 ? [shortcut] : [];
    });
    void Promise.all(asked).then((found) => shown && setAllowed(found.flat()));
    return () => {
      shown = false;
    };
  }, [checkUserHasPermissions]);
  if (!allowed) return <Widget.Loading>Chargement</Widget.Loading>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <List>
        {allowed.map(({ label, to }) => (
          <li key={to}>
            <Line to={to}>
              <Typography textColor="primary600">{label}</Typography>
            </Line>
          </li>
        ))}
        {desk?.officialBase ? (
          <li>
            <Line to={entryAddress({ model: 'api::base.base', id: desk.officialBase.id })}>
              <Typography textColor="primary600">Présentation de la base « {desk.officialBase.title} »</Typography>
            </Line>
          </li>
        ) : null}
        <li>
          <Line to={guide} target="_blank" rel="noreferrer">
            <Typography textColor="primary600">
              Guide éditorial (nouvelle fenêtre) <ExternalLink aria-hidden width="1.2rem" height="1.2rem" />
            </Typography>
          </Line>
        </li>
      </List>
    </Flex>
  );
}
