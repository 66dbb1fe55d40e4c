import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema';

/** Queries are checked against the committed SDL (`plugins/public-api/schema.graphql`); fragments are plain, not masked. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; Date: string; JSON: unknown };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
