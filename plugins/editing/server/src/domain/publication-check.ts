/** One category of the index, with what the draft has of it. */
export interface IndexedCategory {
  readonly slug: string;
  readonly name: string;
  readonly requiredToBePublic: boolean;
  readonly maximumCount: number | null;
  readonly count: number;
}

/** What the check reads of a draft; texts are trimmed. */
export interface CheckedDraft {
  readonly title: string;
  readonly description: string | null;
  readonly hasBase: boolean;
  readonly index: readonly IndexedCategory[];
  readonly licenceScope: 'whole' | 'per-content';
  readonly hasLicence: boolean;
  readonly contents: readonly {
    readonly key: string;
    readonly kind: string;
    readonly hasLicence: boolean;
    readonly alternative: string | null;
    readonly decorative: boolean;
    /** False for a file, an image, a video or a link that has lost what it shows. */
    readonly whole: boolean;
  }[];
}

export interface Missing {
  readonly code: string;
  readonly message: string;
  /** Where it is filled in: a field, `index.<category>`, `contents.<key>.<field>`. */
  readonly field: string;
}

/** The licence of a resource is chosen beside its informations, not in its index. */
const licenceCategory = 'licences';

const missingTitle: Missing = { code: 'title', message: 'Donnez un titre à la ressource.', field: 'title' };

function missingOfIndex(categories: readonly IndexedCategory[]): Missing[] {
  return categories
    .filter(({ slug }) => slug !== licenceCategory)
    .flatMap(({ slug, name, requiredToBePublic, maximumCount, count }): Missing[] => {
      const field = `index.${slug}`;
      if (requiredToBePublic && count === 0)
        return [{ code: 'index', message: `Choisissez au moins un élément dans « ${name} ».`, field }];
      if (maximumCount !== null && count > maximumCount)
        return [
          {
            code: 'index-maximum',
            message: `Gardez ${maximumCount} élément${maximumCount > 1 ? 's' : ''} au plus dans « ${name} ».`,
            field,
          },
        ];
      return [];
    });
}

/** Strapi refuses to publish such a content, whoever reads it. */
const emptyContent = ({ key }: { key: string }): Missing => ({
  code: 'content',
  message: 'Complétez ou supprimez ce contenu vide.',
  field: `contents.${key}.kind`,
});

function missingOfContent(content: CheckedDraft['contents'][number], licenceNeeded: boolean): Missing[] {
  const at = (field: string) => `contents.${content.key}.${field}`;
  const missing: Missing[] = [];
  if (content.kind === 'image' && !content.decorative && !content.alternative)
    missing.push({
      code: 'alternative',
      message: 'Décrivez cette image, ou indiquez qu’elle est décorative.',
      field: at('alternative'),
    });
  if (licenceNeeded && !content.hasLicence && content.kind !== 'linked-resource' && content.kind !== 'link')
    missing.push({ code: 'licence', message: 'Choisissez la licence de ce contenu.', field: at('licence') });
  return missing;
}

/**
 * What a draft lacks to be published. A publication that only some people read needs a title and a base; one that everyone
 * reads also needs what lets people find it, reuse it and read it without seeing images.
 */
export function whatIsMissing(draft: CheckedDraft, audience: 'everyone' | 'some'): Missing[] {
  const missing: Missing[] = [];
  if (draft.title === '') missing.push(missingTitle);
  if (!draft.hasBase)
    missing.push({ code: 'base', message: 'Choisissez la base où publier la ressource.', field: 'base' });
  missing.push(...draft.contents.filter(({ whole }) => !whole).map(emptyContent));
  if (audience === 'some') return missing;
  if (!draft.description)
    missing.push({ code: 'description', message: 'Présentez la ressource en quelques phrases.', field: 'description' });
  if (draft.contents.length === 0)
    missing.push({ code: 'contents', message: 'Ajoutez au moins un contenu.', field: 'contents' });
  missing.push(...missingOfIndex(draft.index));
  if (draft.licenceScope === 'whole' && !draft.hasLicence)
    missing.push({ code: 'licence', message: 'Choisissez la licence de la ressource.', field: 'licence' });
  const perContent = draft.licenceScope === 'per-content';
  return [...missing, ...draft.contents.flatMap((content) => missingOfContent(content, perContent))];
}
