import type { Core } from '@strapi/strapi';
import { categoriesFor } from '../commands/index-categories';
import { audienceOf, type BaseAudience } from '../domain/audience';
import { whatIsMissing, type CheckedDraft, type Missing } from '../domain/publication-check';
import { baseUid, documents } from '../seams/documents';
import { asSystem } from '../seams/rule';

/** What a door that writes many resources at once (an import) knows of one before it is written. */
export interface NewDraft extends Pick<
  CheckedDraft,
  'title' | 'description' | 'licenceScope' | 'hasLicence' | 'contents'
> {
  /** The slug of the category of each of its tags. */
  readonly tagCategories: readonly string[];
}

export const publicationCheck = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The check that publishing in a base asks, with the visibility of the base; what it needs is loaded once.
   *
   * @param baseId null: a public base that is still to be created
   */
  async forBase(baseId: string | null): Promise<(draft: NewDraft) => Missing[]> {
    const base = baseId
      ? await asSystem(strapi, () => documents(strapi, baseUid).findOne({ documentId: baseId, fields: ['visibility'] }))
      : { visibility: 'public' };
    const categories = await categoriesFor(strapi, 'resource', baseId);
    const audience = audienceOf('inherit', base?.visibility as BaseAudience | undefined);
    return ({ tagCategories, ...draft }) => {
      const index = categories.map(({ slug, name, requiredToBePublic, maximumCount }) => ({
        slug,
        name,
        requiredToBePublic,
        maximumCount,
        count: tagCategories.filter((other) => other === slug).length,
      }));
      return whatIsMissing({ ...draft, hasBase: base !== null, index }, audience);
    };
  },
});
