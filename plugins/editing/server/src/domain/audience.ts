export type BaseAudience = 'public' | 'private' | 'restricted';
export type ResourceAudience = 'inherit' | BaseAudience;
export type Reach = 'everyone' | 'some';

/** Who reads a published resource: everyone when neither it nor its base holds anyone back. */
export const audienceOf = (visibility: ResourceAudience, base: BaseAudience | undefined): Reach =>
  base === 'public' && (visibility === 'inherit' || visibility === 'public') ? 'everyone' : 'some';

/**
 * The visibility of a resource after a move. The team of its new base gains access, and whoever that base lets in, unless
 * everyone already read it: it becomes private until the mover has confirmed who gains.
 */
export function visibilityAfterMove(
  visibility: ResourceAudience,
  from: BaseAudience | undefined,
  confirmedAudience: boolean,
): ResourceAudience {
  return confirmedAudience || audienceOf(visibility, from) === 'everyone' ? visibility : 'private';
}

/** `draft` when nothing is published; `modified` when the draft has moved on since. Equal revisions mean equal versions. */
export const stateOf = (draftRevision: number, publishedRevision: number | null): 'draft' | 'published' | 'modified' =>
  publishedRevision === null ? 'draft' : publishedRevision === draftRevision ? 'published' : 'modified';
