import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useOperations } from './use-operations';
import { count, warnings } from './words';

/** On the panel's home page: what an administrator should look at. */
export function OperationsWidget() {
  const { state, problem } = useOperations();
  if (problem && !state) return <Widget.Error>{problem}</Widget.Error>;
  if (!state) return <Widget.Loading>Chargement</Widget.Loading>;
  const all = warnings(state);
  const pages = state.followers.reduce((sum, { active, store }) => sum + (active ? (store?.pages ?? 0) : 0), 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {all.length === 0 ? (
        <Typography>Tout fonctionne.</Typography>
      ) : (
        <ul>
          {all.map((warning) => (
            <li key={warning}>
              <Typography textColor="danger700">{warning}</Typography>
            </li>
          ))}
        </ul>
      )}
      <Typography textColor="neutral600">
        {count(pages, 'page rangée', 'pages rangées')} par le site, {count(state.mails.waiting, 'courriel')} en attente.
      </Typography>
      <Typography tag={Link} to="/plugins/publication" textColor="primary600">
        Ouvrir la page Exploitation
      </Typography>
    </Flex>
  );
}
