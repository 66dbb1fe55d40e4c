import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Desk, DeskEntry } from '../../../contracts/desk';
import { dayOf, entryAddress } from './addresses';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;
const Item = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  padding: 0.8rem 0;
`;
const EntryLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;
  overflow-wrap: anywhere;

  &:hover {
    text-decoration: underline;
  }
`;

interface EntryListProps {
  title?: string;
  list: Desk['toPublish'];
  /** Said when there is nothing. */
  empty: string;
  /** What the date of an entry is: « Modifiée le ». */
  dated: string;
}

const detail = ({ kind, at }: DeskEntry, dated: string) => (at ? `${kind}, ${dated} ${dayOf(at)}` : kind);

/** The first entries of a list, each a link to the content manager, and how many more there are. */
export function EntryList({ title, list, empty, dated }: EntryListProps) {
  const more = list.total - list.entries.length;
  return (
    <Box>
      {title ? (
        <Typography variant="epsilon" fontWeight="bold" tag="h3">
          {title} ({list.total})
        </Typography>
      ) : null}
      <Box paddingTop={2}>
        {list.entries.length === 0 ? (
          <Typography textColor="neutral600">{empty}</Typography>
        ) : (
          <List>
            {list.entries.map((entry) => (
              <Item key={`${entry.model}:${entry.id}`}>
                <Flex direction="column" alignItems="stretch">
                  <EntryLink to={entryAddress(entry)}>
                    <Typography textColor="primary600" fontWeight="semiBold">
                      {entry.title}
                    </Typography>
                  </EntryLink>
                  <Typography variant="pi" textColor="neutral600">
                    {detail(entry, dated)}
                  </Typography>
                </Flex>
              </Item>
            ))}
          </List>
        )}
        {more > 0 ? (
          <Typography variant="pi" textColor="neutral600">
            Et {more.toLocaleString('fr-FR')} de plus, dans Contenus.
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}
