import { pageQuery } from '../queries/page';
import type { ResultOf } from '../queries/graphql';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';

export type EditorialPage = NonNullable<ResultOf<typeof pageQuery>['pages'][number]>;

/** The editorial page at this address. */
export async function loadPage(context: ReadContext, slug: string): Promise<Loaded<EditorialPage>> {
  const answer = await readCms(context, pageQuery, { slug });
  if (!answer.ok) return answer;
  const [page] = answer.data.pages;
  if (!page) return failure(404);
  dependsOn(context, `page:${page.documentId}`);
  return found(page);
}
