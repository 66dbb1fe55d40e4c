import type { Core } from '@strapi/strapi';
import type { IndexChoices } from '../../../contracts/views';
import { categoriesFor, type Subject } from '../commands/index-categories';
import { related, text } from '../seams/documents';
import { may, type Viewer } from '../seams/rule';

/** The categories and tags a form offers: global ones, and those of a base when the viewer sees it. */
export async function indexChoices(
  strapi: Core.Strapi,
  viewer: Viewer,
  subject: Subject,
  base: string | null,
): Promise<IndexChoices> {
  const seen = base !== null && (await may(strapi, viewer, 'base.see', base)).seen ? base : null;
  const categories = await categoriesFor(strapi, subject, seen, true);
  return categories.map(
    ({ slug, name, description, requiredToBePublic, maximumCount, radioDisplay, groupedByFamily, tags }) => ({
      slug,
      name,
      description: text(description),
      requiredToBePublic,
      maximumCount,
      radioDisplay: radioDisplay === true,
      groupedByFamily: groupedByFamily === true,
      tags: tags
        .filter((tag) => tag.open === true || (seen !== null && tag.baseKey === seen))
        .map((tag) => ({
          slug: String(tag.slug),
          name: String(tag.name),
          code: text(tag.code),
          definition: text(tag.definition),
          family: text(tag.family),
          parent: text(related(tag.parent)?.slug),
        })),
    }),
  );
}
