import type { ObjectKind } from '../../../contracts';

/** What a write did to one object: could an anonymous reader see it before, and can they now? */
export interface Affected {
  kind: ObjectKind;
  id: string;
  wasOpen: boolean;
  isOpen: boolean;
  /** The write touched nothing but the draft: the published version is as it was. */
  draftOnly?: boolean;
  /** What is shown of the object apart from the rest: it may go while the object stays open, or be shown of one that is not. */
  parts?: readonly { wasShown: boolean; isShown: boolean }[];
}

export interface NewEntry {
  kind: 'changed' | 'withdrawn';
  objectKind: ObjectKind;
  objectId: string;
  cause: string;
  public: boolean;
  related: string[];
}

/** Of objects (`<kind>:<id>`), those whose lists they belong to, written the same way. */
export type RelatedObjects = ReadonlyMap<string, readonly string[]>;

/** Whether an anonymous reader may get something else than before. */
export const isPublic = ({ wasOpen, isOpen, draftOnly, parts = [] }: Omit<Affected, 'kind' | 'id'>): boolean =>
  ((wasOpen || isOpen) && !(draftOnly && wasOpen === isOpen)) ||
  parts.some(({ wasShown, isShown }) => wasShown || isShown);

const isNarrowed = ({ wasOpen, isOpen, parts = [] }: Affected): boolean =>
  (wasOpen && !isOpen) || parts.some(({ wasShown, isShown }) => wasShown && !isShown);

/**
 * Kinds that every page shows and that hold nothing private: when one goes, pages are drawn again behind, where a withdrawal would
 * empty the whole page store first.
 */
const onEveryPage: ReadonlySet<ObjectKind> = new Set(['banner', 'footer']);

/**
 * One journal entry per object. An object told twice was open if either says so (a withdrawal told too often costs a
 * rendering, one not told leaks), and its present state is the last told.
 *
 * @param related what each object belonged to before the write, and belongs to after it
 */
export function toEntries(
  affected: readonly Affected[],
  cause: string,
  ...related: readonly RelatedObjects[]
): NewEntry[] {
  const merged = new Map<string, Affected>();
  for (const one of affected) {
    const key = `${one.kind}:${one.id}`;
    const known = merged.get(key);
    const draftOnly = one.draftOnly ?? known?.draftOnly;
    const parts = one.parts ?? known?.parts;
    merged.set(key, { ...one, wasOpen: one.wasOpen || (known?.wasOpen ?? false), draftOnly, parts });
  }
  return [...merged.values()].map((one) => ({
    kind: isNarrowed(one) && !onEveryPage.has(one.kind) ? 'withdrawn' : 'changed',
    objectKind: one.kind,
    objectId: one.id,
    cause,
    public: isPublic(one),
    related: [...new Set(related.flatMap((objects) => objects.get(`${one.kind}:${one.id}`) ?? []))],
  }));
}
