import { Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { welcomes } from './welcomes';

/** « Votre rôle » : what the account may do here, for each of its roles. */
export function WelcomeWidget() {
  const roles = useAuth('WelcomeWidget', (state) => state.user?.roles ?? []);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {roles.map(({ id, code, name }) => (
        <Flex key={id} direction="column" alignItems="stretch" gap={1}>
          <Typography variant="epsilon" fontWeight="bold" tag="h3">
            {name}
          </Typography>
          {(welcomes[code ?? ''] ?? welcomes.other)?.map((sentence) => (
            <Typography key={sentence} tag="p">
              {sentence}
            </Typography>
          ))}
        </Flex>
      ))}
    </Flex>
  );
}
