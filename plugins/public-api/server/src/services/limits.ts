import type { Core } from '@strapi/strapi';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { operationLimits as limits } from '../domain/exposure';

/** Refuses an operation too deep, too wide or too costly before any resolver runs. */
export function limitOperations(strapi: Core.Strapi): void {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: limits.depth, flattenFragments: true },
    maxAliases: { n: limits.aliases },
    maxDirectives: { n: limits.directives },
    maxTokens: { n: limits.tokens },
    costLimit: { maxCost: limits.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, flattenFragments: true },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  strapi.config.set('plugin::graphql.apolloServer', {
    ...strapi.config.get<Record<string, unknown>>('plugin::graphql.apolloServer', {}),
    plugins,
    validationRules,
  });
}
