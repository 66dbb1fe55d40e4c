import type { MissingItem } from '@labase/editing/contracts';

/** Fields of a content's form, which the check names as the contract does. */
const contentAnchors = new Set(['alternative', 'licence', 'url', 'file', 'image', 'resource', 'title']);

/**
 * The address of the field where something missing is filled in.
 *
 * @param id the resource's documentId
 * @param item what the check of a publication answered
 */
export function missingLink(id: string, { field }: Pick<MissingItem, 'field'>): string {
  const resource = `/etabli/ressources/${encodeURIComponent(id)}`;
  const [head = '', key = '', part = ''] = field.split('.');
  if (head === 'index') return `${resource}/indexation#tags.${encodeURIComponent(key)}`;
  if (head === 'territories') return `${resource}/indexation#territories`;
  if (head === 'contents' && key) {
    const anchor = contentAnchors.has(part) ? `#${part}` : '';
    return `${resource}/contenus/${encodeURIComponent(key)}${anchor}`;
  }
  if (head === 'contents') return `${resource}/contenus#ajouter`;
  if (head === 'base') return `${resource}/parametres#base`;
  return `${resource}/informations#${encodeURIComponent(head)}`;
}
