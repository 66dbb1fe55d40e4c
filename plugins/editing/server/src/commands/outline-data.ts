import { PartError } from '../domain/outline';
import { related } from '../seams/documents';
import { invalid, unknown } from './refusals';
import type { ResourceRow, SectionRow } from './resource-store';
import { shownFiles } from './targets';

interface ZoneEntry {
  __component: string;
  id?: number;
  section: string | null;
}

/**
 * The dynamic zone to write. A stored content is named by its row id and told only its section: Strapi then keeps its fields,
 * files and relations as they are. A new one is written whole.
 */
export function toZone(contents: readonly { __component?: unknown; id?: unknown; section?: unknown }[]): ZoneEntry[] {
  return contents.map((content) =>
    typeof content.id === 'number'
      ? {
          __component: String(content.__component),
          id: content.id,
          section: (content.section as string | null) ?? null,
        }
      : (content as ZoneEntry),
  );
}

export const toSections = (sections: readonly SectionRow[]) =>
  sections.map(({ id, key, title, foldable }) => ({ ...(id === undefined ? {} : { id }), key, title, foldable }));

/** Far beyond what people read, and short of what would slow down every reader of the page. */
export const mostParts = { contents: 200, sections: 50 } as const;

/** @throws ValidationError when the resource can't take one more part */
export function requireRoom(draft: ResourceRow, parts: keyof typeof mostParts): void {
  if (draft[parts].length < mostParts[parts]) return;
  const name = parts === 'contents' ? 'contenus' : 'sections';
  throw invalid({
    key: `Une ressource a ${mostParts[parts]} ${name} au plus : répartissez-les entre plusieurs ressources.`,
  });
}

/** DocumentIds of the files a resource shows already. */
export const shownByResource = (row: ResourceRow): ReadonlySet<string> =>
  shownFiles(
    row.image,
    ...row.contents.flatMap((content) => [content.file, content.image, content.captions].map(related)),
  );

const messages: Record<PartError['field'], string> = {
  key: 'Cet élément existe déjà : rechargez la page.',
  section: 'Choisissez une section de cette ressource.',
  after: 'Choisissez un contenu de la même section.',
  before: 'Choisissez un contenu de la même section.',
};

/** Turns the refusals of the outline into answers. */
export function partErrors<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    if (error.field === 'key' && error.reason === 'unknown') throw unknown();
    throw invalid({ [error.field]: messages[error.field] });
  }
}
