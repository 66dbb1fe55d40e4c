import type { Core } from '@strapi/strapi';
import type { Affected } from './domain/changes';
import { seams } from './seams';

const PAGE = 'api::page.page';

/** The links to editorial pages that every page of the site ends with, as an anonymous reader gets them. */
const footerLinks = (strapi: Core.Strapi): Promise<unknown[]> =>
  seams(strapi).asSystem(() =>
    strapi.db.query(PAGE).findMany({
      select: ['title', 'slug', 'position'],
      where: { inFooter: true, publishedAt: { $notNull: true } },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  );

const asText = (links: readonly unknown[]) =>
  JSON.stringify(links.map((link) => ({ ...(link as object), id: undefined, documentId: undefined })));

/**
 * To be called before a write and again, through the function it gives, after it: tells whether the footer changed. Correcting a
 * page's text must not draw every page of the site again; changing its title in the footer must.
 */
export async function footerChanges(strapi: Core.Strapi, uid: string): Promise<() => Promise<Affected[]>> {
  if (uid !== PAGE) return async () => [];
  const before = asText(await footerLinks(strapi));
  return async () =>
    before === asText(await footerLinks(strapi)) ? [] : [{ kind: 'footer', id: 'footer', wasOpen: true, isOpen: true }];
}
