import type { Core } from '@strapi/strapi';
import { leadsTo } from '../domain/exposure';

interface Context {
  path: string;
  state: Record<string, unknown>;
}

interface Authentication {
  authenticate(context: Context, next: () => Promise<void>): Promise<void>;
}

/** Roles of users-permissions have no say in what GraphQL shows: the schema says which types exist, the rule which rows. */
const visibilityRule = {
  strategy: { name: 'visibility-rule', verify: () => undefined },
  credentials: null,
  ability: null,
};

/**
 * The viewer of a GraphQL request is already known (the accounts plugin's middleware). Strapi's own strategies would look up
 * users-permissions roles and refuse our session tokens.
 */
export function skipRoleAuthentication(strapi: Core.Strapi, graphqlPath: string): void {
  const authentication = strapi.get('auth') as unknown as Authentication;
  const authenticate = authentication.authenticate.bind(authentication);
  authentication.authenticate = (context, next) => {
    if (!leadsTo(graphqlPath, context.path)) return authenticate(context, next);
    context.state.auth = visibilityRule;
    return next();
  };
}
