import type { ContentView, ResourceView, SectionView } from '@labase/editing/contracts';

export interface OutlineGroup {
  /** Null: what stands before the first section. */
  section: (SectionView & { rank: number }) | null;
  contents: Array<ContentView & { rank: number }>;
}

/** The contents of a draft by section, each with its rank in the whole resource, from 1. Empty sections are shown. */
export function outlineOf({ sections, contents }: Pick<ResourceView, 'sections' | 'contents'>): OutlineGroup[] {
  const known = new Set(sections.map((section) => section.key));
  const inOrder = [
    ...contents.filter((content) => content.section === null || !known.has(content.section)),
    ...sections.flatMap((section) => contents.filter((content) => content.section === section.key)),
  ].map((content, index) => ({ ...content, rank: index + 1 }));
  return [
    { section: null, contents: inOrder.filter((content) => content.section === null || !known.has(content.section)) },
    ...sections.map((section, index) => ({
      section: { ...section, rank: index + 1 },
      contents: inOrder.filter((content) => content.section === section.key),
    })),
  ];
}

/** The rank of a content in the whole resource; undefined when it isn't there. */
export const contentRank = (resource: Pick<ResourceView, 'sections' | 'contents'>, key: string): number | undefined =>
  outlineOf(resource)
    .flatMap((group) => group.contents)
    .find((content) => content.key === key)?.rank;

/** The rank of a section; undefined when it isn't there. */
export const sectionRank = ({ sections }: Pick<ResourceView, 'sections'>, key: string): number | undefined => {
  const index = sections.findIndex((section) => section.key === key);
  return index < 0 ? undefined : index + 1;
};
