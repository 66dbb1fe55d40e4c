import type { ObjectKind } from '../../../contracts';

/** What a write did to one object: could an anonymous reader see it before, and can they now? */
export interface Affected {
  kind: ObjectKind;
  id: string;
  wasOpen: boolean;
  isOpen: boolean;
  /** The write touched nothing but the draft: the published version is as it was. */
  draftOnly?: boolean;
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
export const isPublic = ({ wasOpen, isOpen, draftOnly }: Omit<Affected, 'kind' | 'id'>): boolean =>
  (wasOpen || isOpen) && !(draftOnly && wasOpen === isOpen);

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
    merged.set(key, { ...one, wasOpen: one.wasOpen || (known?.wasOpen ?? false), draftOnly });
  }
  return [...merged.values()].map(({ kind, id, wasOpen, isOpen, draftOnly }) => ({
    kind: wasOpen && !isOpen && !onEveryPage.has(kind) ? 'withdrawn' : 'changed',
    objectKind: kind,
    objectId: id,
    cause,
    public: isPublic({ wasOpen, isOpen, draftOnly }),
    related: [...new Set(related.flatMap((objects) => objects.get(`${kind}:${id}`) ?? []))],
  }));
}
