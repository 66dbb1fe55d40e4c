import type { ContentView } from './content-view';

export interface SectionView {
  /** Id of its heading in the page; empty for what comes before the first section. */
  key: string;
  title: string | undefined;
  foldable: boolean;
  contents: ContentView[];
}

interface SectionData {
  key: string;
  title: string;
  foldable: boolean | null;
}

/**
 * Contents by section, in order. A content whose section is unknown stands before the first section: it is never lost. Empty
 * sections are not shown.
 */
export function contentSections(sections: readonly SectionData[], contents: readonly ContentView[]): SectionView[] {
  const known = new Set(sections.map((section) => section.key));
  const opening: SectionView = {
    key: '',
    title: undefined,
    foldable: false,
    contents: contents.filter((content) => !known.has(content.section)),
  };
  const titled = sections.map((section) => ({
    key: section.key,
    title: section.title,
    foldable: section.foldable ?? true,
    contents: contents.filter((content) => content.section === section.key),
  }));
  return [opening, ...titled].filter((section) => section.contents.length > 0);
}

/** Id of a section's heading. */
export const sectionId = (section: Pick<SectionView, 'key'>): string => `section-${section.key.slice(0, 8)}`;
