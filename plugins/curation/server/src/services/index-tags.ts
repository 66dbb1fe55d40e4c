import type { Core } from '@strapi/strapi';
import { seams, tagUid } from '../seams';

export interface KnownTag {
  documentId: string;
  category: string;
}

/** The tags that any resource may carry, by slug and by official code. A few hundred: read once per import. */
export async function commonTags(strapi: Core.Strapi): Promise<Map<string, KnownTag>> {
  const { documents, asSystem } = seams(strapi);
  const rows = await asSystem(() =>
    documents(tagUid).findMany({
      fields: ['slug', 'code'],
      filters: { open: true, baseKey: { $null: true } },
      populate: { category: { fields: ['slug'] } },
      limit: -1,
    }),
  );
  const tags = new Map<string, KnownTag>();
  for (const { documentId, slug, code, category } of rows) {
    const tag = { documentId, category: String((category as { slug?: string } | null)?.slug) };
    for (const name of [slug, code]) if (typeof name === 'string' && name) tags.set(name, tag);
  }
  return tags;
}
