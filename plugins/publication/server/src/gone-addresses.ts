import type { Core } from '@strapi/strapi';
import { GONE_ADDRESS } from './names';
import { seams } from './seams';

const PAGE = 'api::page.page';

/** Slugs of a published editorial page. */
async function publicSlugs(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const rows: { slug: string }[] = await strapi.db
    .query(PAGE)
    .findMany({ select: ['slug'], where: { documentId, publishedAt: { $notNull: true } } });
  return rows.map(({ slug }) => slug);
}

/**
 * Remembers the addresses of editorial pages that the team withdrew, so that the site can say they are gone. Never those of what
 * members publish. To be called before a write and again, through the function it gives, after it, in the same transaction.
 */
export async function rememberAddresses(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
): Promise<() => Promise<void>> {
  if (uid !== PAGE || !documentId) return async () => undefined;
  const { asSystem } = seams(strapi);
  const before = await asSystem(() => publicSlugs(strapi, documentId));
  return () =>
    asSystem(async () => {
      const after = await publicSlugs(strapi, documentId);
      const gone = strapi.db.query(GONE_ADDRESS);
      await gone.deleteMany({ where: { slug: { $in: [...before, ...after] } } });
      for (const slug of new Set(before)) if (!after.includes(slug)) await gone.create({ data: { slug } });
    });
}

/** Whether an editorial page was published under this slug and is no longer. */
export const isGone = (strapi: Core.Strapi, slug: string): Promise<boolean> =>
  seams(strapi).asSystem(async () => (await strapi.db.query(GONE_ADDRESS).count({ where: { slug } })) > 0);
