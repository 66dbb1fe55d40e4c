import type { CountedKind } from '../../../contracts';

/** What the rule says of an object to one reader: seen or not, and the actions allowed. */
export interface Sight {
  seen: boolean;
  actions: ReadonlyMap<string, string>;
}

/** Whoever may do this looks at their own work: they are not counted. */
const ownWork: Readonly<Record<CountedKind, string>> = {
  resource: 'resource.edit',
  base: 'base.edit',
  collection: 'collection.manage',
};

/** Whether a reader's view counts. What is hidden and what does not exist are both no sight. */
export const counts = (kind: CountedKind, sight: Sight | null): boolean =>
  sight !== null && sight.seen && !sight.actions.has(ownWork[kind]);
