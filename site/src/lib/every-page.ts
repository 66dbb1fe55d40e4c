import type { TadaDocumentNode } from 'gql.tada';
import { found, readCms, type Loaded, type ReadContext } from './cms';

/** The CMS's largest page. */
const batch = 100;

interface Answered<Node> {
  nodes: Node[];
  pageInfo: { pageCount: number };
}

/** Every node of a list the CMS gives by pages. Stops at the first failure: a part would be taken for the whole. */
export async function everyPage<Node, Result>(
  context: ReadContext,
  document: TadaDocumentNode<Result, { page: number; pageSize: number }>,
  pick: (result: Result) => Answered<Node> | null,
): Promise<Loaded<Node[]>> {
  const nodes: Node[] = [];
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const answer = await readCms(context, document, { page, pageSize: batch });
    if (!answer.ok) return answer;
    const list = pick(answer.data);
    nodes.push(...(list?.nodes ?? []));
    pageCount = list?.pageInfo.pageCount ?? 0;
  }
  return found(nodes);
}
