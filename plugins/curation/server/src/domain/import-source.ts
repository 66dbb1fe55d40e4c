import type { ImportedResourceInput } from '../../../contracts';

/** One thing that a source has: a resource to check and write, or why the source itself could make nothing of it. */
export type ImportItem =
  | { readonly externalId: string; readonly resource: ImportedResourceInput }
  | { readonly externalId: string; readonly unreadable: string };

/**
 * Where an import comes from: sheets, later a CSV file or a feed. Items come one at a time, so that memory does not grow with the
 * source; `externalId` names an item for ever in its source (`name`), which is how a second import knows the first.
 */
export interface ImportSource {
  readonly name: string;
  readonly total: number;
  items(): AsyncIterable<ImportItem>;
}
