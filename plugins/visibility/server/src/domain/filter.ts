import type { Person, Reach, Viewer } from './viewer';

/** A condition over one table's own columns: no join, so that any query builder can carry it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly column: string; readonly eq: string | boolean }
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly isNull: boolean };

export type FilteredKind = 'base' | 'resource' | 'collection' | 'member' | 'tag';

export const NOTHING: Condition = Object.freeze({ any: [] });
export const EVERYTHING: Condition = Object.freeze({ all: [] });

const all = (...parts: Condition[]): Condition => {
  const kept = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  if (kept.some((part) => 'any' in part && part.any.length === 0)) return NOTHING;
  return kept.length === 1 ? kept[0]! : { all: kept };
};
const any = (...parts: Condition[]): Condition => {
  const kept = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  if (kept.some((part) => 'all' in part && part.all.length === 0)) return EVERYTHING;
  return kept.length === 1 ? kept[0]! : { any: kept };
};
const eq = (column: string, value: string | boolean): Condition => ({ column, eq: value });
const isIn = (column: string, values: readonly string[]): Condition =>
  values.length ? { column, in: values } : NOTHING;
const isNull = (column: string): Condition => ({ column, isNull: true });
const when = (condition: boolean): Condition => (condition ? EVERYTHING : NOTHING);

const OPEN = eq('open', true);
const PUBLISHED: Condition = { column: 'publishedAt', isNull: false };

/** Bases that stay open to the viewer while moderation hides them. */
const holdingBases = ({ reach }: Viewer) => [...reach.administeredBases, ...reach.officialBases];

/** What the editorial team reads whole, drafts included. */
const flagged = ({ reach }: Viewer) => isIn('baseKey', reach.flaggedBases);

/** The bin is closed to all; what moderation hides opens to those who may edit it and to moderators. */
const gates = (viewer: Viewer, editable: Condition) =>
  any(
    eq('gate', 'live'),
    all(eq('gate', 'hidden'), any(editable, when(viewer.moderator))),
    all(eq('gate', 'base-hidden'), any(isIn('baseKey', holdingBases(viewer)), when(viewer.moderator))),
  );

const withinBase = ({ reach, linkedBases }: Viewer) =>
  any(
    eq('baseVisibility', 'public'),
    isIn('baseKey', [...reach.teamBases, ...linkedBases]),
    all(eq('baseVisibility', 'restricted'), isIn('baseKey', reach.exceptionBases)),
  );

/** What a child's own setting lets through, once its base is seen. */
const ownSetting = ({ reach }: Viewer, typedIds: readonly string[]) =>
  any(
    isIn('visibility', ['inherit', 'public']),
    isIn('baseKey', reach.teamBases),
    all(eq('visibility', 'restricted'), isIn('documentId', typedIds)),
  );

const editableResource = ({ reach }: Viewer) =>
  any(
    isIn('baseKey', [...reach.contributedBases, ...reach.officialBases]),
    isIn('documentId', reach.contributedResources),
    all(isIn('documentId', reach.createdResources), isIn('baseKey', reach.teamBases)),
  );

/** Which rows of resources, drafts and published ones, the viewer may edit: those whose `resource.edit` the predicate allows. */
export function editableFor(viewer: Viewer): Condition {
  const editable = editableResource(viewer);
  return all(gates(viewer, editable), editable);
}

const resources = (viewer: Viewer): Condition => {
  const { reach } = viewer;
  const editable = editableResource(viewer);
  const seen = any(
    editable,
    isIn('documentId', viewer.linkedResources),
    all(eq('visibility', 'restricted'), isIn('documentId', reach.namedResources)),
    all(withinBase(viewer), ownSetting(viewer, reach.typedResources)),
  );
  return any(OPEN, all(PUBLISHED, gates(viewer, editable), seen), all(gates(viewer, editable), flagged(viewer)));
};

const collections = (viewer: Viewer): Condition => {
  const { reach } = viewer;
  const editable = isIn('baseKey', [...reach.contributedBases, ...reach.officialBases]);
  const seen = any(editable, flagged(viewer), all(withinBase(viewer), ownSetting(viewer, reach.typedCollections)));
  return any(OPEN, all(gates(viewer, editable), seen));
};

const bases = (viewer: Viewer): Condition => {
  const { moderator, linkedBases, reach } = viewer;
  return any(
    OPEN,
    all(
      isNull('binnedAt'),
      any(isNull('hiddenAt'), isIn('documentId', holdingBases(viewer)), when(moderator)),
      any(
        eq('visibility', 'public'),
        isIn('documentId', [...reach.teamBases, ...linkedBases, ...reach.flaggedBases]),
        all(eq('visibility', 'restricted'), isIn('documentId', reach.exceptionBases)),
      ),
    ),
  );
};

const members = ({ memberId }: Person): Condition =>
  memberId === null ? all(eq('active', true), eq('profileVisibility', 'public')) : eq('active', true);

const tags = ({ seenBases }: Reach): Condition => any(OPEN, isIn('baseKey', seenBases));

/** Has nothing an anonymous reader has not: then one materialised column says it all. */
const readsAsAnyone = (viewer: Viewer) =>
  viewer.memberId === null &&
  !viewer.moderator &&
  !viewer.editor &&
  viewer.linkedBases.length === 0 &&
  viewer.linkedResources.length === 0;

/**
 * The rule as a filter over flat columns: the same objects the predicate says are seen, among published rows (for the editorial
 * team, drafts as well).
 */
export function filterFor(viewer: Viewer, kind: FilteredKind): Condition {
  if (kind === 'member') return members(viewer);
  if (readsAsAnyone(viewer)) return OPEN;
  switch (kind) {
    case 'base':
      return bases(viewer);
    case 'resource':
      return resources(viewer);
    case 'collection':
      return collections(viewer);
    case 'tag':
      return tags(viewer.reach);
    default:
      return NOTHING;
  }
}

type Row = Readonly<Record<string, unknown>>;

/** Evaluates a condition on a row in memory: the meaning a database must give it. */
export function matches(condition: Condition, row: Row): boolean {
  if ('all' in condition) return condition.all.every((part) => matches(part, row));
  if ('any' in condition) return condition.any.some((part) => matches(part, row));
  const value = row[condition.column];
  if ('isNull' in condition) return (value === null || value === undefined) === condition.isNull;
  if ('in' in condition) return typeof value === 'string' && condition.in.includes(value);
  return value === condition.eq;
}

/** A condition as Strapi's `where`: one key per element, since Strapi merges sibling keys of nested conditions. */
export function toWhere(condition: Condition): Record<string, unknown> {
  if ('all' in condition) return condition.all.length ? { $and: condition.all.map(toWhere) } : {};
  if ('any' in condition) return condition.any.length ? { $or: condition.any.map(toWhere) } : { id: { $in: [] } };
  if ('isNull' in condition) return { [condition.column]: { $null: condition.isNull } };
  if ('in' in condition) return { [condition.column]: { $in: [...condition.in] } };
  return { [condition.column]: condition.eq };
}
