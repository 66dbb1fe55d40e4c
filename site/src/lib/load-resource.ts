import { failure, found, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { readResource } from './read-resource';
import { resourceView, type ResourceView } from './resource-view';

/** The published resource at this address, as this reader may see it. */
export async function loadResource(context: ReadContext, slug: string): Promise<Loaded<ResourceView>> {
  const answer = await readResource(context, slug);
  if (!answer.ok) return answer;
  if (!answer.data) return failure(404);
  const view = resourceView(answer.data);
  dependsOn(
    context,
    `resource:${view.id}`,
    `views:${view.id}`,
    ...view.mentioned.resources.map((id) => `resource:${id}` as const),
    ...view.mentioned.bases.map((id) => `base:${id}` as const),
    ...view.mentioned.members.map((id) => `member:${id}` as const),
    ...view.mentioned.tags.map((id) => `tag:${id}` as const),
    // Names of tag categories, profiles and bases that become visible.
    'list:tag-categories',
    `members@resource:${view.id}`,
    `bases@resource:${view.id}`,
  );
  return found(view);
}
