import type { Core } from '@strapi/strapi';
import { documents, related, relatedMany, tagUid, text, type Row } from '../seams/documents';
import { attachableFile } from '../seams/files';
import { asSystem, may, type Action, type Viewer } from '../seams/rule';
import { invalid } from './refusals';

/**
 * Checks what a command wants to connect, as the person who sends it: what is hidden is refused with the words used for what
 * does not exist.
 */
export class Targets {
  private readonly refused: Record<string, string> = {};

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly viewer: Viewer,
  ) {}

  refuse(field: string, message: string): void {
    this.refused[field] ??= message;
  }

  /** @throws ValidationError naming each field whose target was refused */
  settle(): void {
    if (Object.keys(this.refused).length > 0) throw invalid(this.refused);
  }

  /** Tags by slug or official code, each in one of the `categories`, open to everyone or owned by `base`. Null: unknown. */
  async tags(slugs: readonly string[], categories: readonly string[], base: string | null): Promise<(Row | null)[]> {
    if (slugs.length === 0) return [];
    const rows = await asSystem(this.strapi, () =>
      documents(this.strapi, tagUid).findMany({
        filters: { $or: [{ slug: { $in: slugs } }, { code: { $in: slugs } }], category: { slug: { $in: categories } } },
        populate: { category: { fields: ['slug'] } },
      }),
    );
    const usable = rows.filter((row) => row.open === true || (base !== null && row.baseKey === base));
    return slugs.map(
      (slug) => usable.find((row) => row.slug === slug) ?? usable.find((row) => text(row.code) === slug) ?? null,
    );
  }

  /** One tag to connect; the field is refused when it is unknown. */
  async tag(field: string, slug: string | null, category: string): Promise<string | null> {
    if (slug === null) return null;
    const [row] = await this.tags([slug], [category], null);
    if (!row) this.refuse(field, 'Choisissez un élément de la liste.');
    return row?.documentId ?? null;
  }

  async tagList(field: string, slugs: readonly string[], category: string): Promise<string[]> {
    const rows = await this.tags(slugs, [category], null);
    if (rows.some((row) => row === null)) this.refuse(field, 'Choisissez des éléments de la liste.');
    return rows.flatMap((row) => row?.documentId ?? []);
  }

  /** A document the person must see. */
  async seen(field: string, documentId: string, action: Action, message: string): Promise<string> {
    if (!(await may(this.strapi, this.viewer, action, documentId)).seen) this.refuse(field, message);
    return documentId;
  }

  /** The row id of a file that may be attached, and whose type begins with one of `types`. */
  async file(
    field: string,
    fileId: string | null,
    alreadyShown: ReadonlySet<string>,
    types: readonly string[] = [''],
  ): Promise<number | null> {
    if (fileId === null) return null;
    const row = await attachableFile(this.strapi, this.viewer, fileId, alreadyShown);
    if (!row) this.refuse(field, 'Déposez à nouveau ce fichier : il est introuvable.');
    else if (!types.some((type) => String(row.mime).startsWith(type)))
      this.refuse(field, 'Déposez un fichier d’un autre type : celui-ci ne convient pas ici.');
    return row?.id ?? null;
  }
}

/** DocumentIds of the files an object already shows. */
export const shownFiles = (...values: unknown[]): ReadonlySet<string> =>
  new Set(
    values.flatMap((value) =>
      (Array.isArray(value) ? relatedMany(value) : [related(value)]).flatMap((row) => row?.documentId ?? []),
    ),
  );
