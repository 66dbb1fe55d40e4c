import { sanitise } from '@labase/editing/rich-text';
import { fromMarkdown } from '@labase/editing/rich-text/markdown';
import type { ImportedResource } from '../../../contracts';
import { exactly, type DraftToCheck } from '../seams';
import type { KnownTag } from './index-tags';

type Content = ImportedResource['contents'][number];

/** An imported resource ready to write: the attributes of its draft, and what the publication check reads of them. */
export interface ImportedData {
  data: Record<string, unknown>;
  check: DraftToCheck;
}

function contentData(content: Content, revision: number): Record<string, unknown> {
  const { kind, key, section, title = null, caption = null } = content;
  const shared = { __component: `content.${kind}`, key, section, title, caption, revision };
  if (kind === 'rich-text') {
    const { body } = content;
    return { ...shared, body: typeof body === 'string' ? sanitise(body) : fromMarkdown(body.markdown) };
  }
  const { url, previewTitle, previewDescription, previewSite } = content;
  return { ...shared, url, previewTitle, previewDescription, previewSite };
}

/**
 * @param revision of the draft to write, given to its contents too: a member who had one of them open is told that it changed
 * @returns the names of unknown tags instead, when there are any
 */
export function importedData(
  resource: ImportedResource,
  tags: ReadonlyMap<string, KnownTag>,
  revision: number,
): ImportedData | { unknownTags: string[] } {
  const { tags: slugs, territories, licence, sources, sections, contents, ...plain } = resource;
  const named = [...slugs, ...territories, ...(licence ? [licence] : [])];
  const unknownTags = named.filter((name) => !tags.has(name));
  if (unknownTags.length > 0) return { unknownTags };
  const ids = (names: readonly string[]) => exactly(names.flatMap((name) => tags.get(name)?.documentId ?? []));
  const written = contents.map((content) => contentData(content, revision));
  return {
    data: {
      ...plain,
      tags: ids(slugs),
      territories: ids(territories),
      licence: ids(licence ? [licence] : []),
      licenceScope: 'whole',
      producer: sources.length > 0 ? 'known' : 'unknown',
      sources: sources.map(({ kind, name, website = null }) => ({ kind, name, website })),
      sections: sections.map(({ key, title, foldable = true }) => ({ key, title, foldable })),
      contents: written,
      revision,
    },
    check: {
      title: resource.title,
      description: resource.description ?? null,
      licenceScope: 'whole',
      hasLicence: Boolean(licence),
      tagCategories: slugs.flatMap((name) => tags.get(name)?.category ?? []),
      contents: written.map((content, index) => ({
        key: contents[index]?.key ?? '',
        kind: contents[index]?.kind ?? '',
        hasLicence: false,
        alternative: null,
        decorative: false,
        whole: content.body !== '',
      })),
    },
  };
}
