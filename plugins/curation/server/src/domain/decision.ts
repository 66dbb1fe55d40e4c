/** What is remembered of an item that was imported: which resource it became, from what, and the revision the import left it at. */
export interface ImportKey {
  readonly externalId: string;
  readonly resourceId: string;
  readonly fingerprint: string;
  readonly revision: number;
}

/** The draft of a resource that was imported, as it is now. */
export interface StoredDraft {
  readonly revision: number;
  readonly binned: boolean;
}

export type Decision =
  | { readonly kind: 'create' | 'unchanged' }
  | { readonly kind: 'update'; readonly resourceId: string; readonly revision: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * What becomes of an item. What people did to an imported resource wins over the source: one they edited, binned or deleted is left
 * as it is.
 *
 * @param key undefined when the item was never imported
 * @param stored undefined when its resource is gone
 */
export function decide(fingerprint: string, key: ImportKey | undefined, stored: StoredDraft | undefined): Decision {
  if (!key) return { kind: 'create' };
  if (!stored) return { kind: 'refused', reason: 'La ressource importée a été supprimée : elle n’est pas recréée.' };
  if (stored.binned) return { kind: 'refused', reason: 'La ressource importée est dans la corbeille.' };
  if (key.fingerprint === fingerprint) return { kind: 'unchanged' };
  if (stored.revision !== key.revision)
    return {
      kind: 'refused',
      reason: 'La ressource a été modifiée sur La Base depuis l’import : ses textes sont gardés.',
    };
  return { kind: 'update', resourceId: key.resourceId, revision: stored.revision };
}
