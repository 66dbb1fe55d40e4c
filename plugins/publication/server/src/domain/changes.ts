import type { ObjectKind } from '../../../contracts';

/** What a write did to one object: could an anonymous reader see it before, and can they now? */
export interface Affected {
  kind: ObjectKind;
  id: string;
  wasOpen: boolean;
  isOpen: boolean;
}

export interface NewEntry {
  kind: 'changed' | 'withdrawn';
  objectKind: ObjectKind;
  objectId: string;
  cause: string;
}

/**
 * One journal entry per object. An object told twice was open if either says so (a withdrawal told too often costs a
 * rendering, one not told leaks), and its present state is the last told.
 */
export function toEntries(affected: readonly Affected[], cause: string): NewEntry[] {
  const merged = new Map<string, Affected>();
  for (const one of affected) {
    const key = `${one.kind}:${one.id}`;
    merged.set(key, { ...one, wasOpen: one.wasOpen || (merged.get(key)?.wasOpen ?? false) });
  }
  return [...merged.values()].map(({ kind, id, wasOpen, isOpen }) => ({
    kind: wasOpen && !isOpen ? 'withdrawn' : 'changed',
    objectKind: kind,
    objectId: id,
    cause,
  }));
}
