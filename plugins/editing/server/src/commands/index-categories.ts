import type { Core } from '@strapi/strapi';
import { documents, related, relatedMany, tagCategoryUid, text, type Row } from '../seams/documents';
import { asSystem } from '../seams/rule';

/** What the editor fills elsewhere than in its index. */
const apart = ['licences', 'territoires'];

export const subjects = ['resource', 'base', 'content', 'member'] as const;
export type Subject = (typeof subjects)[number];

const appliesTo: Record<Subject, string> = {
  resource: 'appliesToResources',
  base: 'appliesToBases',
  content: 'appliesToContents',
  member: 'appliesToMembers',
};

export interface CategoryRow extends Row {
  slug: string;
  name: string;
  requiredToBePublic: boolean;
  maximumCount: number | null;
  tags: Row[];
}

/** The categories that index a kind of object: the global ones, and those of `base` when given. */
export async function categoriesFor(
  strapi: Core.Strapi,
  subject: Subject,
  base: string | null,
  withTags = false,
): Promise<CategoryRow[]> {
  const rows = await asSystem(strapi, () =>
    documents(strapi, tagCategoryUid).findMany({
      filters: { [appliesTo[subject]]: true },
      sort: ['position:asc', 'slug:asc'],
      populate: {
        base: { fields: ['title'] },
        ...(withTags
          ? { tags: { sort: ['position:asc', 'name:asc'], populate: { parent: { fields: ['slug'] } } } }
          : {}),
      },
    }),
  );
  return rows
    .filter((row) => !apart.includes(String(row.slug)))
    .filter((row) => [null, base].includes(related(row.base)?.documentId ?? null))
    .map((row) => ({
      ...row,
      slug: String(row.slug),
      name: String(row.name),
      requiredToBePublic: row.requiredToBePublic === true,
      maximumCount: typeof row.maximumCount === 'number' ? row.maximumCount : null,
      tags: relatedMany(row.tags),
    }));
}

/** The slug of a tag's category, when it was populated. */
export const categoryOf = (tag: Row): string | null => text(related(tag.category)?.slug);
