import DataLoader from 'dataloader';
import { resourcesQuery, type ResourceData } from '../queries/resource';
import { found, isSomebodys, readCms, type Loaded, type ReadContext } from './cms';
import { present } from './present';

/** How long a page waits for others to be read along with it, in ms, and how many are. */
const gathering = 3;
const mostTogether = 8;

type Read = Loaded<ResourceData | undefined>;

async function readMany(context: ReadContext, slugs: readonly string[]): Promise<Read[]> {
  const answer = await readCms(context, resourcesQuery, { slugs: [...slugs], limit: slugs.length });
  if (answer.ok) {
    const bySlug = new Map(answer.data.resources.filter(present).map((resource) => [resource.slug, resource]));
    return slugs.map((slug) => found(bySlug.get(slug)));
  }
  // One that can't be read must not take the others with it.
  if (slugs.length === 1) return [answer];
  return Promise.all(slugs.map(async (slug) => (await readMany(context, [slug]))[0]!));
}

/** Nothing is kept: what is read together is what is asked at the same moment. */
const together = new DataLoader<string, Read>((slugs) => readMany({}, slugs), {
  cache: false,
  maxBatchSize: mostTogether,
  batchScheduleFn: (read) => void setTimeout(read, gathering),
});

/**
 * The published resource at an address, as this reader may see it: undefined when there is none for them. What anonymous readers ask at the
 * same moment is read in one query: the pages of a store that is filled, or made again, cost the CMS a third of one query each.
 */
export function readResource(context: ReadContext, slug: string): Promise<Read> {
  if (isSomebodys(context)) return readMany(context, [slug]).then(([answer]) => answer!);
  return together.load(slug);
}
