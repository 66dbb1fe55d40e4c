import { NoFragmentCyclesRule, parse, visit, type DocumentNode } from 'graphql';
import { ASTValidationContext } from 'graphql/validation/ValidationContext';
import { operationLimits } from './exposure';

/** Whether a GraphQL document's fragments spread one another in a circle; false when it can't be parsed (said elsewhere). */
export function hasFragmentCycle(query: string): boolean {
  if (!query.includes('fragment')) return false;
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: operationLimits.tokens });
  } catch {
    return false;
  }
  let found = false;
  const context = new ASTValidationContext(document, () => (found = true));
  visit(document, NoFragmentCyclesRule(context));
  return found;
}
